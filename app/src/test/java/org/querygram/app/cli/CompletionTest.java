package org.querygram.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CompletionTest {

    @Test
    void aShellThatThereIsNoScriptForIsRefusedWithThoseThereAre() {
        Run run = Run.of("completion", "tcsh");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("tcsh", "bash");
    }

    @Test
    void bashAndZshKnowCommandsAndOptions() {
        Run bash = Run.of("completion", "bash");

        assertThat(bash.code()).isZero();
        assertThat(bash.out()).contains("--fail-on", "--baseline", "fingerprint", "complete -F");
        assertThat(Run.of("completion", "zsh").out()).isEqualTo(bash.out());
    }

    @Test
    void fishKnowsCommandsOptionsAndTheirValues() {
        String script = Run.of("completion", "fish").out();

        assertThat(script)
                .contains("-n __fish_use_subcommand -a analyze -d 'Read SQL logs,")
                .contains("'__fish_seen_subcommand_from compare' -l fail-on -r")
                .contains("-l color -r -f -a 'auto always never'")
                .contains("-s o -l output -r");
        assertThat(script.lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> line.startsWith("complete -c querygram "));
    }

    @Test
    void theManualPageHasEveryCommandAndOption() {
        String page = Run.of("man").out();

        assertThat(page).startsWith(".TH QUERYGRAM 1 ");
        assertThat(page).contains(".SH ANALYZE", ".SH COMPARE", ".SH EXIT STATUS");
        assertThat(page).contains(".B \\-\\-baseline=FILE", "\\-\\-fail\\-on");
        assertThat(page).doesNotContain("${", "@|");
        assertThat(page.lines().filter(line -> line.startsWith(".")))
                .allMatch(line -> line.matches("\\.(TH|SH|TP|PP|B|br)( .*)?"));
    }
}
