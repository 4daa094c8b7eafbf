package org.querygram.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;

final class PreflightTest {

    private static final Set<String> ALL =
            Set.of("libgtk-3.so.0", "libXtst.so.6", "libpangoft2-1.0.so.0", "libfreetype.so.6");

    private record Pretended(
            String system,
            boolean headless,
            String display,
            boolean opensDisplay,
            boolean connects,
            Set<String> libraries,
            Set<String> commands)
            implements Preflight.Machine {

        @Override
        public boolean hasLibrary(String name) {
            return libraries.contains(name);
        }

        @Override
        public boolean hasCommand(String name) {
            return commands.contains(name);
        }
    }

    private static Preflight linux(String display, boolean opens, Set<String> libraries) {
        return new Preflight(
                new Pretended("Linux", false, display, opens, opens, libraries, Set.of("apt-get")));
    }

    @Test
    void namesTheLibrariesThatAreMissingAndTheCommandThatInstallsThem() {
        assertThat(linux(":0", true, Set.of("libfreetype.so.6")).obstacle())
                .hasValueSatisfying(
                        line ->
                                assertThat(line)
                                        .contains("libgtk-3.so.0, libXtst.so.6")
                                        .contains(
                                                "sudo apt-get install libgtk-3-0 libxtst6"
                                                        + " libpangoft2-1.0-0.")
                                        .doesNotContain("libfreetype")
                                        .contains("querygram analyze")
                                        .doesNotContain("\n"));
    }

    @Test
    void namesTheCommandOfFedoraWhereThatIsWhatTheMachineHas() {
        var fedora =
                new Preflight(
                        new Pretended("Linux", false, ":0", true, true, Set.of(), Set.of("dnf")));

        assertThat(fedora.obstacle())
                .hasValueSatisfying(
                        line ->
                                assertThat(line)
                                        .contains("sudo dnf install gtk3 libXtst pango freetype."));
    }

    @Test
    void namesTheCommandOfOpenSuse() {
        var suse =
                new Preflight(
                        new Pretended(
                                "Linux", false, ":0", true, true, Set.of(), Set.of("zypper")));

        assertThat(suse.obstacle())
                .hasValueSatisfying(
                        line ->
                                assertThat(line)
                                        .contains(
                                                "sudo zypper install libgtk-3-0 libXtst6"
                                                        + " libpango-1_0-0 libfreetype6."));
    }

    @Test
    void saysThatThereIsNoDisplayAndWhatNeedsNone() {
        assertThat(linux("", false, ALL).obstacle())
                .hasValueSatisfying(
                        line ->
                                assertThat(line)
                                        .contains("DISPLAY is not set")
                                        .contains("querygram analyze")
                                        .doesNotContain("\n"));
    }

    @Test
    void namesADisplayThatDoesNotAnswer() {
        assertThat(linux(":77", false, ALL).obstacle())
                .hasValueSatisfying(line -> assertThat(line).contains(":77 does not answer"));
    }

    @Test
    void saysAfterwardsThatADisplayRefusedWhichSeemedFine() {
        var refusing =
                new Preflight(new Pretended("Linux", false, ":0", true, false, ALL, Set.of()));

        assertThat(refusing.obstacle()).isEmpty();
        assertThat(refusing.refusal())
                .hasValueSatisfying(line -> assertThat(line).contains(":0 does not answer"));
        assertThat(linux(":0", true, ALL).refusal()).isEmpty();
    }

    @Test
    void findsNothingToSayWhereAllIsThere() {
        assertThat(linux(":0", true, ALL).obstacle()).isEmpty();
    }

    @Test
    void asksForTextAloneWhenNoWindowIsToBeShown() {
        var drawing = Set.of("libpangoft2-1.0.so.0", "libfreetype.so.6");

        assertThat(
                        new Preflight(
                                        new Pretended(
                                                "Linux", true, "", false, false, drawing, Set.of()))
                                .obstacle())
                .isEmpty();
    }

    @Test
    void leavesOtherSystemsAlone() {
        assertThat(
                        new Preflight(
                                        new Pretended(
                                                "Mac OS X",
                                                false,
                                                "",
                                                false,
                                                false,
                                                Set.of(),
                                                Set.of()))
                                .obstacle())
                .isEmpty();
    }

    @Test
    void looksAtTheMachineItRunsOnWithoutFailing() {
        assertThat(Preflight.ofThisMachine().obstacle().map(String::isBlank)).isNotEqualTo(true);
    }
}
