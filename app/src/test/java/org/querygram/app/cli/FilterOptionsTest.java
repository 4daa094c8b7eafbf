package org.querygram.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class FilterOptionsTest {

    @TempDir Path folder;

    private Path server() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            log.append(
                    ("2026-03-29 00:0%d:00 UTC [%d]: user=%s,db=shop,app=web LOG:  statement:"
                                    + " SELECT %d%n")
                            .formatted(i, i % 2, i % 2 == 0 ? "web" : "etl", i));
        }
        return Files.writeString(folder.resolve("server.log"), log);
    }

    @Test
    void theSummaryAndTheJsonSayWhatWasLeftOut() throws IOException {
        Path target = folder.resolve("a.json");

        Run run = Run.of("analyze", server(), "--user", "web", "--to", "00:03", "-o", target);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("2 statements")
                .contains("  3 statements of other users left out\n")
                .contains("  1 statement outside of the time asked for left out\n");
        JsonNode left = new ObjectMapper().readTree(target.toFile()).at("/sources/0/leftOut");
        assertThat(left.at("/0/by").stringValue()).isEqualTo("user");
        assertThat(left.at("/0/statements").intValue()).isEqualTo(3);
    }

    @Test
    void aSharedReportSaysWhatWasLeftOut() throws IOException {
        Path target = folder.resolve("a.md");

        Run.of("analyze", server(), "--user", "web", "-o", target);

        assertThat(target).content().contains("3 statements of other users left out");
    }

    @Test
    void whereNothingIsLeftTheLogsOwnNamesAreShown() throws IOException {
        Run run = Run.of("analyze", server(), "--user=wbe,postgres");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("0 statements").contains("(the log has: etl, web)");
    }

    @Test
    void whatALogDoesNotTellIsWrongUsage() throws IOException {
        Run run = Run.of("analyze", server(), "--path=/orders/");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("querygram: --path: ").contains("server.log", "without");
    }

    @Test
    void wrongTimesAndEmptyNamesAreExplained() throws IOException {
        Path log = server();

        assertThat(Run.of("analyze", log, "--from=noon").err()).contains("--from: noon is no time");
        assertThat(Run.of("analyze", log, "--user=a,,b").err()).contains("--user: a name is empty");
        assertThat(Run.of("analyze", log, "--from=2026-04-01", "--to=2026-03-01").err())
                .contains("Exchange them");
        assertThat(Run.of("analyze", log, "--from=2026-04-01", "--to=2026-03-01").code())
                .isEqualTo(2);
    }

    @Test
    void bothSidesOfAComparisonAreChosenFrom() throws IOException {
        Path log = server();

        assertThat(Run.of("compare", log, log, "--user=etl").out()).startsWith("3 -> 3");
        assertThat(Run.of("compare", log, log, "--path=/").code()).isEqualTo(2);
    }
}
