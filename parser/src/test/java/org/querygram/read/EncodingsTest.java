package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.entry.ReadProblem;
import org.querygram.entry.ReadReport;
import org.querygram.workload.Workload;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Encodings, NULs, ends of lines and escape sequences.
class EncodingsTest {

    @TempDir Path folder;

    private static String log(String... statements) {
        StringBuilder text = new StringBuilder();
        for (String sql : statements) {
            text.append("2024-05-01 12:00:00.000 UTC [7] LOG:  statement: " + sql + "\n");
        }
        return text.toString();
    }

    private ReadResult read(byte[] bytes, @Nullable Charset charset) throws Exception {
        Path file = Files.write(folder.resolve("log"), bytes);
        ReadOptions defaults = ReadOptions.defaults();
        ReadOptions options = new ReadOptions(null, null, charset, defaults.zone());
        return new WorkloadReader().read(List.of(file), options, Progress.NONE);
    }

    private static List<String> sql(ReadResult result) {
        Workload workload = result.workload();
        return IntStream.range(0, workload.size()).mapToObj(workload::sql).toList();
    }

    private static List<ReadProblem> problems(ReadResult result) {
        return result.reports().getFirst().coverage().problems();
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, SELECT 'Müller; Señor; façade'",
        "windows-1252, SELECT '5 € – „Zitat“'",
        "windows-1251, SELECT 'Привет'",
        "UTF-16LE, SELECT '日本語 😀'",
        "UTF-16BE, SELECT '日本語 😀'",
        "Shift_JIS, SELECT '日本語'",
        "GB18030, SELECT '汉字'"
    })
    void aNamedEncodingIsReadWithAllItsCharacters(String name, String sql) throws Exception {
        Charset charset = Charset.forName(name);
        ReadResult result = read(log(sql, "SELECT 2").getBytes(charset), charset);

        assertThat(sql(result)).containsExactly(sql, "SELECT 2");
        assertThat(problems(result)).isEmpty();
        assertThat(result.reports().getFirst().encoding()).isEqualTo(name);
    }

    @Test
    void westernTextThatIsNoUtf8IsKnownAsSuch() throws Exception {
        String sql = "SELECT 'Müller', 'naïve', '5 €'";
        ReadResult result = read(log(sql).getBytes(Charset.forName("windows-1252")), null);

        assertThat(sql(result)).containsExactly(sql);
        assertThat(result.reports().getFirst().encoding()).isEqualTo("windows-1252 (guessed)");
        assertThat(result.workload().offset(0)).isEqualTo(49);
    }

    @Test
    void otherCodePagesAreNotGuessedButCounted() throws Exception {
        byte[] russian = log("SELECT 'Привет'").getBytes(Charset.forName("windows-1251"));
        ReadResult result = read(russian, null);

        assertThat(result.reports().getFirst().encoding()).isEqualTo("UTF-8");
        assertThat(problems(result))
                .extracting(ReadProblem::reason)
                .containsExactly("6 bytes at byte 57 are not UTF-8.");
        byte[] damaged = log("SELECT 'x'").getBytes(StandardCharsets.UTF_8);
        damaged[damaged.length - 3] = (byte) 0xFF;
        assertThat(problems(read(damaged, null))).hasSize(1);
    }

    @Test
    void aWrongEncodingIsSaid() throws Exception {
        byte[] bytes = log("SELECT 'ä'").getBytes(StandardCharsets.ISO_8859_1);
        ReadResult result = read(bytes, StandardCharsets.US_ASCII);

        assertThat(sql(result)).containsExactly("SELECT '\uFFFD'");
        assertThat(problems(result))
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("1 character", "--encoding"));
    }

    @Test
    void linesAfterNulsAreReadAndTheNulsAreCounted() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            bytes.writeBytes(log("SELECT " + i).getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(new byte[500]);
        }
        bytes.writeBytes(log("SELECT 3").getBytes(StandardCharsets.UTF_8));
        ReadResult result = read(bytes.toByteArray(), null);

        assertThat(sql(result)).containsExactly("SELECT 0", "SELECT 1", "SELECT 2", "SELECT 3");
        assertThat(result.workload().line(3)).isEqualTo(4);
        assertThat(problems(result)).extracting(ReadProblem::line).containsExactly(2L, 3L, 4L);
        assertThat(result.reports().getFirst().coverage().unknownLines()).isZero();
    }

    @Test
    void aLogThatWasTruncatedUnderItsWriterStartsBehindTheNuls() throws Exception {
        Path file = folder.resolve("sparse.log");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.seek(20_000_000);
            sparse.write(log("SELECT 1", "SELECT 2").getBytes(StandardCharsets.UTF_8));
        }
        ReadResult result =
                new WorkloadReader().read(List.of(file), ReadOptions.defaults(), Progress.NONE);

        assertThat(sql(result)).containsExactly("SELECT 1", "SELECT 2");
        assertThat(result.workload().offset(0)).isEqualTo(20_000_049);
        assertThat(problems(result))
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("20,000,000 NUL bytes"));
        Path nuls = Files.write(folder.resolve("nuls.log"), new byte[200_000]);
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(
                        () ->
                                new WorkloadReader()
                                        .read(List.of(nuls), ReadOptions.defaults(), Progress.NONE))
                .withMessageContaining("is not text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesMayEndInAnyWay(String end) throws Exception {
        String text = log("SELECT 1,\n\t2", "SELECT 3").replace("\n", end);
        ReadResult result = read(text.getBytes(StandardCharsets.UTF_8), null);

        assertThat(sql(result)).containsExactly("SELECT 1,\n2", "SELECT 3");
        assertThat(result.workload().line(1)).isEqualTo(3);
    }

    @Test
    void endsOfLinesMayBeMixedAndOthersAreNone() throws Exception {
        String text = log("SELECT 1") + log("SELECT '\u2028 \u0085'").replace("\n", "\r\n");
        ReadResult result = read((text + log("SELECT 3")).getBytes(StandardCharsets.UTF_8), null);

        assertThat(sql(result)).containsExactly("SELECT 1", "SELECT '\u2028 \u0085'", "SELECT 3");
        assertThat(result.reports().getFirst().lines()).isEqualTo(3);
    }

    @Test
    void coloursAndLinksOfATerminalAreNoText() throws Exception {
        String link = "\u001B]8;;http://example.org\u001B\\a\u001B]8;;\u0007";
        String text =
                "\u001B[32m2024-05-01 12:00:00.000 UTC\u001B[0m [\u001B[1m7\u001B[0m] LOG:  "
                        + "statement: \u001B[1;34mSELECT\u001B[0m '"
                        + link
                        + "'\n";
        ReadResult result = read(text.repeat(3).getBytes(StandardCharsets.UTF_8), null);
        ReadReport report = result.reports().getFirst();

        assertThat(sql(result)).containsExactly("SELECT 'a'", "SELECT 'a'", "SELECT 'a'");
        assertThat(result.workload().originalLines(0)).doesNotContain("\u001B", "example.org");
        assertThat(report.coverage().unknownLines()).isZero();
    }

    @Test
    void escapesInsideOfPlainLogsAreTakenOutForShowing() throws Exception {
        String sql = "SELECT '\u001B[31mred\u001B[0m'";
        ReadResult result = read(log(sql).getBytes(StandardCharsets.UTF_8), null);

        assertThat(sql(result)).containsExactly("SELECT 'red'");
        assertThat(result.workload().originalLines(0)).doesNotContain("\u001B");
    }
}
