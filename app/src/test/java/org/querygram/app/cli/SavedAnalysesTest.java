package org.querygram.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

final class SavedAnalysesTest {

    @TempDir Path folder;

    private Path bad;
    private Path good;
    private Path savedBad;
    private Path savedGood;

    @BeforeEach
    void save() throws IOException {
        bad = SmallLogs.lookups(folder, 30);
        good = SmallLogs.joined(folder);
        savedBad = folder.resolve("bad.qgram");
        savedGood = folder.resolve("good.json");
        assertThat(Run.of("analyze", bad, "-o", savedBad, "--quiet").code()).isZero();
        assertThat(Run.of("analyze", good, "-o", savedGood, "--quiet").code()).isZero();
    }

    private Path packed(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private static void told(Run run, String... words) {
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains(words).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.5, 0.98})
    void aCutFileIsToldAsSuch(double part) throws IOException {
        byte[] whole = Files.readAllBytes(savedBad);
        Path cut = folder.resolve("cut.qgram");
        Files.write(cut, Arrays.copyOf(whole, (int) (whole.length * part)));

        told(Run.of("compare", cut, savedGood), "cut.qgram is ", "querygram analyze LOG -o");
    }

    @Test
    void cutJsonIsToldAsSuch() throws IOException {
        String whole = Files.readString(savedGood);
        Path cut = folder.resolve("cut.json");
        Files.writeString(cut, whole.substring(0, whole.length() / 2));

        told(Run.of("compare", cut, savedGood), "cut.json is cut off or damaged");
    }

    @Test
    void foreignAndNewerFilesAreTold() throws IOException {
        String newer = Files.readString(savedGood).replace("analysis/1", "analysis/12");

        told(Run.of("compare", packed("a.qgram", "root:x:0:0"), good), "is no saved analysis");
        told(Run.of("compare", packed("b.qgram", "{\"a\": 1}"), good), "is no saved analysis");
        told(
                Run.of("compare", packed("c.qgram", newer), good),
                "newer version",
                "querygram/analysis/12");
    }

    @Test
    void aComparisonIsNoAnalysis() {
        Path comparison = folder.resolve("c.json");
        Run.of("compare", bad, good, "-o", comparison, "--quiet");

        told(Run.of("compare", comparison, good), "is a comparison, not an analysis");
    }

    @Test
    void damageInsideIsTold() throws IOException {
        String json = Files.readString(savedGood);
        String finding =
                "\"findings\" : [ { \"id\": \"x\", \"fingerprints\": [\"0000000000000001\"] }";
        String damaged = json.replaceFirst("\"findings\" : \\[", finding);
        assertThat(damaged).isNotEqualTo(json);

        told(Run.of("compare", packed("d.qgram", damaged), good), "does not hold");
    }

    @Test
    void savedAnalysesCompareAsTheirLogsDo() {
        Path fromLogs = folder.resolve("logs.json");
        Path fromSaved = folder.resolve("saved.json");
        Run logs = Run.of("compare", bad, good, "-o", fromLogs);
        Run saved = Run.of("compare", savedBad, savedGood, "-o", fromSaved);

        assertThat(saved.out().lines().findFirst()).isEqualTo(logs.out().lines().findFirst());
        assertThat(saved.code()).isZero();
        JsonNode left = new ObjectMapper().readTree(fromLogs.toFile());
        JsonNode right = new ObjectMapper().readTree(fromSaved.toFile());
        for (String key : new String[] {"before", "after", "verdict", "segments", "same"}) {
            assertThat(right.get(key)).isEqualTo(left.get(key));
        }
        assertThat(right.get("queries")).containsExactlyInAnyOrderElementsOf(left.get("queries"));
    }

    @Test
    void everyReportOfSavedSidesCanBeWritten() {
        String[] names = {"x.pdf", "x.html", "x.md", "x.csv", "x-queries.csv", "x.sarif", "x.xml"};
        for (String name : names) {
            Path target = folder.resolve(name);
            assertThat(Run.of("compare", savedBad, savedGood, "-o", target).err()).isEmpty();
            assertThat(target).isNotEmptyFile();
        }
    }

    @Test
    void aSavedAnalysisIsPrintedAndUnpacked() throws IOException {
        Path json = folder.resolve("unpacked.json");
        Run log = Run.of("analyze", bad);
        Run saved = Run.of("analyze", savedBad, "-o", json);

        assertThat(saved.out().lines().findFirst()).isEqualTo(log.out().lines().findFirst());
        assertThat(saved.out()).contains("n-plus-one publishers.id");
        assertThat(Files.readString(json)).startsWith("{");
        assertThat(Run.of("analyze", savedBad, "-o", folder.resolve("x.pdf")).code()).isEqualTo(2);
        assertThat(Run.of("analyze", savedBad, "--fail-on", "likely").code()).isEqualTo(1);
    }

    @Test
    void onlyWhatTheBaselineDoesNotHaveFailsABuild() {
        Run known = Run.of("analyze", bad, "--baseline", savedBad, "--fail-on", "new");
        Run fresh = Run.of("analyze", bad, "--baseline", savedGood, "--fail-on", "new");

        assertThat(known.code()).isZero();
        assertThat(known.out()).contains("0 new, 1 known, 0 resolved");
        assertThat(fresh.code()).isEqualTo(1);
        assertThat(fresh.out()).contains("1 new, 0 known, 0 resolved", "  new ");
        assertThat(fresh.err()).contains("--fail-on: 1 finding", "n-plus-one publishers.id");
    }

    @Test
    void aCauseInOneMoreUnitOfWorkIsNoNewOne() throws IOException {
        StringBuilder twice = new StringBuilder();
        for (int session = 1; session <= 3; session++) {
            twice.append(Files.readString(bad).replace("[4711]", "[471" + session + "]"));
        }
        Path more = Files.writeString(folder.resolve("more.log"), twice);

        Run run = Run.of("analyze", more, "--baseline", savedBad, "--fail-on", "new");

        assertThat(run.out()).contains("0 new, 3 known");
        assertThat(run.code()).isZero();
        assertThat(Run.of("compare", savedBad, more, "--fail-on", "new").code()).isZero();
    }

    @Test
    void reportsBesideABaselineSayWhatIsKnown() throws IOException {
        Path xml = folder.resolve("x.xml");
        Path sarif = folder.resolve("x.sarif");
        Run.of("analyze", bad, "--baseline", savedBad, "-o", xml, "-o", sarif);

        assertThat(Files.readString(xml)).contains("failures=\"0\"", "querygram.n-plus-one");
        assertThat(Files.readString(sarif)).contains("\"unchanged\"");
    }

    @Test
    void newNeedsSomethingEarlier() {
        assertThat(Run.of("analyze", bad, "--fail-on", "new").err()).contains("--baseline");
        assertThat(Run.of("analyze", bad, "--baseline", good).err()).contains("no saved analysis");
        assertThat(Run.of("compare", good, bad, "--fail-on", "new").code()).isEqualTo(1);
    }

    @Test
    void savingTwiceGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again.qgram");
        Run.of("analyze", bad, "-o", again, "--quiet");

        assertThat(again).hasSameBinaryContentAs(savedBad);
    }
}
