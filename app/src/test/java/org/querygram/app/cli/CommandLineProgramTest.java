package org.querygram.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

final class CommandLineProgramTest {

    @Test
    void theFirstWordDecidesBetweenCommandAndWindow() {
        assertThat(CommandLineProgram.handles(List.of("analyze", "x.log"))).isTrue();
        assertThat(CommandLineProgram.handles(List.of("--debug", "compare"))).isTrue();
        assertThat(CommandLineProgram.handles(List.of("--version"))).isTrue();
        assertThat(CommandLineProgram.handles(List.of())).isFalse();
        assertThat(CommandLineProgram.handles(List.of("x.log", "analyze"))).isFalse();
        assertThat(CommandLineProgram.handles(List.of("--debug", "x.log"))).isFalse();
    }

    @Test
    void unknownOptionsAloneAreExplainedWithoutAWindow() {
        assertThat(CommandLineProgram.handles(List.of("--verison"))).isTrue();
        Run run = Run.of("--verison");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--verison").contains("--help");
    }

    @Test
    void nearlyACommandIsNoLog() {
        assertThat(CommandLineProgram.misspelt(List.of("analyse", "x.log")))
                .hasValueSatisfying(said -> assertThat(said).contains("Did you mean analyze?"));
        assertThat(CommandLineProgram.misspelt(List.of("server.log"))).isEmpty();
        assertThat(CommandLineProgram.misspelt(List.of())).isEmpty();
    }

    @Test
    void helpListsTheCommands() {
        Run run = Run.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(CommandLineProgram.COMMANDS);
        assertThat(Run.of("help", "analyze").out()).contains("--fail-on", "--each");
        assertThat(Run.of("analyze", "--help").out()).contains("--baseline");
    }

    @Test
    void theVersionsFirstLineIsForScriptsTheOthersTellBuildAndRunTime() {
        List<String> lines = Run.of("--version").out().lines().toList();

        assertThat(lines.getFirst()).matches("querygram \\S+");
        assertThat(lines.subList(1, lines.size()))
                .extracting(line -> line.replaceAll(": .*", ""))
                .containsExactly("Build", "Java", "JavaFX", "System");
        assertThat(lines.get(2)).contains(Runtime.version().toString());
    }

    @Test
    void formatsAndDetectorsAreListedWithTheirIds() {
        assertThat(Run.of("formats").out()).contains("pg-stderr");
        assertThat(Run.of("detectors").out())
                .contains("n-plus-one", "--threshold n-plus-one.repeats=");
    }
}
