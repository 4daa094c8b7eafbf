package org.querygram.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class BadInputTest {

    @TempDir Path folder;

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("not-there.log");

        told(Run.of("analyze", file), 3, "not-there.log");
    }

    @Test
    void aFolderIsNoLog() {
        told(Run.of("analyze", folder), 3, folder.toString());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsRefusedAtOnce() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

        told(Run.of("analyze", pipe), 3, "pipe");
    }

    @Test
    void aBinaryFileIsNoLog() throws IOException {
        byte[] bytes = new byte[4096];
        new java.util.Random(1).nextBytes(bytes);
        Path file = Files.write(folder.resolve("picture.png"), bytes);

        told(Run.of("analyze", file), 3, "picture.png");
    }

    @Test
    void textThatIsNoLogIsShownAndHelpIsOffered() throws IOException {
        Path file = Files.writeString(folder.resolve("poem.txt"), "Roses are red\n".repeat(20));

        Run run = Run.of("analyze", file);

        told(run, 3, "poem.txt");
        assertThat(run.err()).contains("Roses are red").contains("--as");
    }

    @Test
    void aSavedAnalysisIsNoLogAmongOthers() throws IOException {
        Path saved = folder.resolve("saved.json");
        Path log = SmallLogs.joined(folder);
        assertThat(Run.of("analyze", log, "-o", saved).code()).isZero();

        told(
                Run.of("analyze", saved, log),
                3,
                "saved.json is an analysis that querygram has saved");
    }

    @Test
    void whatCannotBeANameIsExplained() {
        told(Run.of("analyze", "a\0b.log"), 2, "is no name of a file here");
    }

    @Test
    void aNameMayBeginWithADashBehindTwo() throws IOException {
        Path odd = Files.move(SmallLogs.joined(folder), folder.resolve("-x.log"));

        assertThat(Run.of("analyze", "--", odd).out()).startsWith("1 statement");
    }

    @Test
    void anEmptyLogHasNoStatementsAndThatIsNoFailure() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.log"), "");

        Run run = Run.of("analyze", file, "-o", folder.resolve("a.json"));

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("0 statements");
    }

    @Test
    void aWrongFormatIsNoCleanLog() throws IOException {
        Path log = SmallLogs.joined(folder);
        Path poem = Files.writeString(folder.resolve("poem.txt"), "Roses are red\n".repeat(20));

        told(Run.of("analyze", poem, "--as=pg-stderr"), 3, "none of its lines (20)");
        told(Run.of("compare", log, poem, "--as=pg-stderr"), 3, "Leave --as");
        Path quiet =
                Files.writeString(
                        folder.resolve("quiet.log"),
                        "2026-11-21 00:39:28.189 UTC [42] LOG:  checkpoint starting: time\n");
        Run noSql = Run.of("analyze", quiet, "--as=pg-stderr");
        assertThat(noSql.out()).contains("It shows no SQL").doesNotContain("nothing to repair");
    }

    @Test
    void aNamedFormatWithoutSqlIsRefusedWhereAnotherOneFits() throws IOException {
        Path log = SmallLogs.joined(folder);

        for (String format : List.of("hibernate-logger", "django", "p6spy", "django-queries")) {
            told(Run.of("analyze", log, "--as=" + format), 3, "looks like PostgreSQL server log");
        }
        assertThat(Run.of("analyze", log, "--as=pg-stderr").code()).isZero();
    }

    @Test
    void whatWentWrongInReadingIsSaidWithItsLine() throws IOException {
        byte[] text = Files.readAllBytes(SmallLogs.joined(folder));
        text[text.length - 3] = (byte) 0xFF;
        Path file = Files.write(folder.resolve("broken.log"), text);

        assertThat(Run.of("analyze", file).out()).contains("1 problem", "  line 1: ");
    }

    @Test
    void aForeignLogIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.log"), "{\"level\":\"info\"}\n");

        told(Run.of("analyze", file), 3, "a JSON log, which is not read yet. Log the same run");
    }

    @ParameterizedTest
    @CsvSource({
        "--as=nonsense, no such format",
        "--encoding=UTF-99, no such encoding",
        "--time-zone=Mars/Olympus, no such zone",
        "--jobs=0, a number from 1 to 256",
        "--only=n-plus-on, Did you mean n-plus-one?",
        "--without=xyz, no such detector",
        "--threshold=n-plus-one.repeat=3, Did you mean n-plus-one.repeats?",
        "--threshold=n-plus-one.repeats=-3, a number from 0 on",
        "--threshold=n-plus-one.repeats=many, many",
        "--fail-on=info, never fail a build",
        "--fail-on=certainly, Did you mean certain?",
        "--no-such-option, Unknown option",
        "--output=report.doc, ending",
        "--output=no/such/folder/a.pdf, there is no folder"
    })
    void wrongOptionsAreExplained(String option, String expected) throws IOException {
        told(Run.of("analyze", SmallLogs.joined(folder), option), 2, expected);
    }

    @Test
    void aReportNeverOverwritesItsLog() throws IOException {
        Path log = SmallLogs.joined(folder);
        Path link = Files.createSymbolicLink(folder.resolve("a.json"), log);
        String before = Files.readString(log);

        told(Run.of("analyze", log, "-o", link), 2, "would overwrite the log");
        assertThat(log).hasContent(before.stripTrailing());
    }

    @Test
    void withoutAFileTheUseIsExplained() {
        told(Run.of("analyze"), 2, "FILE");
        told(Run.of("compare", "one.log"), 2, "AFTER");
        told(Run.of("analyze", "-", "-"), 2, "only once");
    }

    @Test
    void aTraceIsShownOnlyWithDebug() {
        Path file = folder.resolve("not-there.log");

        assertThat(Run.of("analyze", file).err()).doesNotContain("\tat ");
        assertThat(Run.of("analyze", "--debug", file).err()).contains("\tat ");
    }

    @Test
    void controlCharactersOfALogNeverReachTheTerminal() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("evil\u001B[31m.log"), "\u001B]0;title\u0007 no log\n");

        Run run = Run.of("analyze", file);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).doesNotContain("\u001B", "\u0007");
    }

    /// What, where, what now: a line that starts with the program's name, and no trace.
    private static void told(Run run, int code, String where) {
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("querygram: ").contains(where).doesNotContain("\tat ");
    }
}
