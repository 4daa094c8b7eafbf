package org.querygram.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.app.job.DirectRunner;
import org.querygram.app.theme.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is kept from one run to the next, and what happens to files that are not as they should be.
class KeptTest {

    @TempDir Path folder;

    private Kept again() {
        return new Kept(folder.resolve("querygram"), new DirectRunner());
    }

    private Path write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve("querygram"));
        return Files.writeString(folder.resolve("querygram").resolve(file), text);
    }

    private static RecentLog log(String name) {
        return new RecentLog(List.of(Path.of("/logs", name)), "PostgreSQL log", 12_000, 42, 3);
    }

    @Test
    void aDamagedFileLeavesTheDefaultsAndIsKeptAside() throws IOException {
        write("settings.properties", "theme = \\u00zz");

        Kept kept = again();
        assertThat(kept.settings()).isEqualTo(Settings.defaults());
        assertThat(Objects.requireNonNull(kept.problemProperty().get()))
                .contains("settings.properties", "damaged", ".broken");

        kept.set(kept.settings().withTheme(Theme.DARK));
        assertThat(again().settings().theme()).isEqualTo(Theme.DARK);
        assertThat(folder.resolve("querygram/settings.properties.broken"))
                .content()
                .contains("\\u00zz");
    }

    @Test
    void aFileThatIsNoTextLeavesTheDefaults() throws IOException {
        Files.write(write("settings.properties", ""), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThat(again().settings()).isEqualTo(Settings.defaults());
    }

    @Test
    void oneValueThatMakesNoSenseTakesNoOtherWithIt() throws IOException {
        write(
                "settings.properties",
                """
                theme = purple
                time-zone = Mars/Base
                batch = -3
                threshold.n-plus-one.repeats = many
                threshold.slow-query.millis = 250
                """);

        Settings read = again().settings();

        assertThat(read)
                .isEqualTo(Settings.defaults().withThresholds(Map.of("slow-query.millis", 250.0)));
    }

    @Test
    void whatANewerVersionSetStaysInTheFile() throws IOException {
        Path file = write("settings.properties", "theme = dark\nhologram = on\n");

        Kept kept = again();
        kept.set(kept.settings().withBatch(200));

        assertThat(file).content().contains("hologram = on", "batch = 200", "theme = dark");
    }

    @Test
    void everythingThatIsSetIsThereTheNextTime() {
        Settings set =
                new Settings(
                        Theme.LIGHT,
                        ZoneId.of("Europe/Vienna"),
                        500,
                        Map.of("n-plus-one.repeats", 8.0),
                        true);

        again().set(set);

        assertThat(again().settings()).isEqualTo(set);
    }

    @Test
    void aFolderThatCannotBeMadeIsToldAndTheSettingHoldsForNow() throws IOException {
        Files.writeString(folder.resolve("querygram"), "a file where the folder should be");

        Kept kept = again();
        kept.set(kept.settings().withTheme(Theme.DARK));

        assertThat(kept.settings().theme()).isEqualTo(Theme.DARK);
        assertThat(kept.problemProperty().get()).isNotNull();
    }

    @Test
    void theLogOpenedLastStandsFirstAndOnce() {
        Kept kept = again();
        kept.remember(log("a.log"));
        kept.remember(log("b.log"));
        kept.remember(log("a.log"));

        assertThat(again().recent()).containsExactly(log("a.log"), log("b.log"));
    }

    @Test
    void onlyTheNewestTwelveAreRemembered() {
        Kept kept = again();
        for (int i = 0; i < 20; i++) {
            kept.remember(log(i + ".log"));
        }

        assertThat(again().recent()).hasSize(12).first().isEqualTo(log("19.log"));
    }

    @Test
    void twoWindowsForgetNothingOfEachOther() {
        Kept one = again();
        Kept other = again();
        one.remember(log("a.log"));
        other.remember(log("b.log"));

        assertThat(again().recent()).containsExactly(log("b.log"), log("a.log"));
    }

    @Test
    void whoDoesNotWantRecentLogsHasNone() throws IOException {
        Kept kept = again();
        kept.remember(log("secret.log"));

        kept.set(kept.settings().withRecent(false));
        kept.remember(log("other.log"));

        assertThat(kept.recent()).isEmpty();
        assertThat(again().recent()).isEmpty();
        assertThat(folder.resolve("querygram/recent.properties"))
                .content()
                .doesNotContain("secret", "other");
    }

    @Test
    void whatANewerVersionWroteStaysWithItsLog() throws IOException {
        again().remember(log("a.log"));
        Path file = folder.resolve("querygram/recent.properties");
        Files.writeString(
                file, "01.colour = blue\nshown = all\n", java.nio.file.StandardOpenOption.APPEND);

        again().remember(log("b.log"));

        assertThat(Files.readString(file)).contains("02.colour = blue", "shown = all");
        again().forgetRecent();
        assertThat(Files.readString(file)).contains("shown = all").doesNotContain("blue", "a.log");
    }

    @Test
    void theLayoutOfTheWindowIsKept() {
        WindowLayout layout =
                new WindowLayout(
                        40,
                        30,
                        1400,
                        900,
                        true,
                        Map.of("split.timeline", 0.4),
                        Map.of("lanes", "SESSION"));

        again().keepLayout(layout);

        assertThat(again().layout()).isEqualTo(layout);
    }

    @Test
    void aChoiceThatIsGivenUpIsForgotten() {
        WindowLayout layout =
                new WindowLayout(1, 1, 900, 700, false, Map.of(), Map.of("lanes", "SESSION"));
        again().keepLayout(layout);

        again().keepLayout(new WindowLayout(1, 1, 900, 700, false, Map.of(), Map.of()));

        assertThat(again().layout().choices()).isEmpty();
    }

    @Test
    void withoutAFolderNothingIsWritten() {
        Kept kept = new Kept(null, new DirectRunner());
        kept.set(kept.settings().withTheme(Theme.DARK));
        kept.remember(log("a.log"));

        assertThat(kept.recent()).hasSize(1);
        assertThat(kept.problemProperty().get()).isNull();
    }

    @Property(tries = 100)
    void anyNameAndValueComesBackAsItWas(@ForAll @Size(max = 5) Map<String, String> values)
            throws IOException {
        Path place = Files.createTempDirectory("kept");
        KeptFile file = new KeptFile(place, "any.properties", "A test.");
        Map<String, String> plain = new HashMap<>();
        // Lone halves of a pair are no characters and cannot be written as UTF-8.
        values.forEach((name, value) -> plain.put(whole(name), whole(value)));

        file.change(_ -> plain);

        assertThat(file.read().values()).isEqualTo(plain);
        Files.delete(place.resolve("any.properties"));
        Files.delete(place);
    }

    private static String whole(String text) {
        return text.codePoints()
                .filter(point -> point < 0xd800 || point > 0xdfff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
