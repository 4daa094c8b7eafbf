package org.querygram.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class CompareCommandTest {

    @TempDir Path folder;

    @Test
    void theVerdictStandsFirst() throws IOException {
        Run run = Run.of("compare", SmallLogs.lookups(folder, 30), SmallLogs.joined(folder));

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("31 -> 1 statements; ");
        assertThat(run.out()).contains("resolved", "n-plus-one publishers.id", "only-after");
    }

    @Test
    void onlyNewFindingsFailABuild() throws IOException {
        Path bad = SmallLogs.lookups(folder, 30);
        Path good = SmallLogs.joined(folder);

        assertThat(Run.of("compare", bad, good, "--fail-on", "n-plus-one").code()).isZero();
        assertThat(Run.of("compare", bad, bad, "--fail-on", "n-plus-one").code()).isZero();
        assertThat(Run.of("compare", good, bad, "--fail-on", "n-plus-one").code()).isEqualTo(1);
    }

    @Test
    void equalLogsAreTheSame() throws IOException {
        Path log = SmallLogs.lookups(folder, 12);

        assertThat(Run.of("compare", log, log).out()).contains("both logs show the same");
    }

    @Test
    void reportsHaveBothSides() throws IOException {
        Path json = folder.resolve("c.json");
        Path pdf = folder.resolve("c.pdf");
        Path bad = SmallLogs.lookups(folder, 30);
        Run.of("compare", bad, SmallLogs.joined(folder), "-o", json, "-o", pdf);

        JsonNode tree = new ObjectMapper().readTree(Files.readAllBytes(json));
        assertThat(tree.at("/before/statements").intValue()).isEqualTo(31);
        assertThat(tree.at("/after/statements").intValue()).isEqualTo(1);
        assertThat(tree.at("/findings/0/change").stringValue()).isEqualTo("resolved");
        assertThat(tree.at("/findings/0/after").isNull()).isTrue();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("31 → 1 statement", "Resolved", "− only before", "+ only after")
                    .contains("lookups-30.log", "joined.log")
                    .doesNotContain("9001");
        }
    }

    @Test
    void aLogThatShowsTransactionsHasNoNewFindingsForThat() throws IOException {
        StringBuilder plain = new StringBuilder();
        StringBuilder bracketed = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            String insert =
                    "(0.001) INSERT INTO \"parcel\" (\"depot_id\") VALUES (%d); args=(%d,)"
                            .formatted(i, i);
            plain.append(insert).append('\n');
            bracketed.append("(0.000) BEGIN; args=None; alias=default\n");
            bracketed.append(insert).append("; alias=default\n");
            bracketed.append("(0.000) COMMIT; args=None; alias=default\n");
        }
        Path before = Files.writeString(folder.resolve("plain.log"), plain);
        Path after = Files.writeString(folder.resolve("bracketed.log"), bracketed);

        assertThat(Run.of("analyze", after).out()).contains("autocommit-loop");
        assertThat(Run.of("compare", before, after).out()).contains("0 findings resolved, 0 new");
    }
}
