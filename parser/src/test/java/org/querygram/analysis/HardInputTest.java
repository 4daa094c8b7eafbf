package org.querygram.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.querygram.detect.Finding;
import org.querygram.loops.LoopFolder;
import org.querygram.loops.LoopTree;
import org.querygram.timeline.Segmenter;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Segments that are far larger, or stranger, than those of an ordinary program. Limits of time are
/// generous: a quiet machine needs a tenth of them.
@Timeout(120)
class HardInputTest {

    private static Analysis analyse(List<String> lines) {
        return analyse(WorkloadText.of(lines.toArray(String[]::new)));
    }

    private static Analysis analyse(Workload workload) {
        return Analyzer.analyse(workload, List.of(), true, AnalysisOptions.defaults());
    }

    /// Articles with their author and tags, some of them new.
    private static Workload imported(int statements) {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>(statements + 16);
        for (int article = 1; lines.size() < statements; article++) {
            lines.add("SELECT name FROM author WHERE id = " + random.nextInt(1000));
            lines.add("INSERT INTO article (id, title) VALUES (" + article + ", 'x')");
            for (int i = random.nextInt(4); i >= 0; i--) {
                String tag = "'t" + random.nextInt(500) + "'";
                lines.add("SELECT id FROM tag WHERE name = " + tag);
                if (random.nextInt(5) == 0) {
                    lines.add("INSERT INTO tag (name) VALUES (" + tag + ")");
                }
                lines.add("INSERT INTO tagged (article_id, tag) VALUES (" + article + ", 3)");
            }
        }
        return WorkloadText.of(lines.subList(0, statements).toArray(String[]::new));
    }

    @Test
    void foldingTakesTwiceTheTimeForTwiceTheStatements() {
        Workload small = imported(50_000);
        Workload large = imported(100_000);
        nanosToFold(small);

        double ratio = (double) nanosToFold(large) / nanosToFold(small);

        // A quadratic search would take four times as long; a busy machine is not even.
        assertThat(ratio).isLessThan(3.2);
    }

    /// The quickest of three runs: what else the machine does only ever adds.
    private static long nanosToFold(Workload workload) {
        Segments segments = Segmenter.cut(workload);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            LoopTree tree = LoopFolder.fold(workload, segments.list().getFirst());
            best = Math.min(best, System.nanoTime() - start);
            assertThat(tree.visibleRows()).isLessThan(20);
        }
        return best;
    }

    @Test
    void aSegmentOfAQuarterOfAMillionStatementsIsJudged() {
        Analysis analysis = analyse(imported(250_000));

        assertThat(analysis.segments().list()).hasSize(1);
        assertThat(analysis.trees().getFirst().expand()).hasSize(250_000);
        assertThat(analysis.trees().getFirst().visibleRows()).isLessThan(20);
        assertThat(analysis.findings())
                .extracting(Finding::detector)
                .contains("get-or-create-loop", "insert-loop", "n-plus-one");
        assertThat(analysis.notApplicable())
                .noneMatch(missing -> missing.reason().contains("fail"));
    }

    @Test
    void tenThousandDifferentStatementsInOneRoundAreNoFinding() {
        List<String> lines = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 10_000; i++) {
                lines.add("SELECT c" + i + " FROM t" + i + " WHERE id = " + (round * 7 + i));
            }
        }

        Analysis analysis = analyse(lines);

        assertThat(analysis.trees().getFirst().expand()).hasSize(40_000);
        assertThat(analysis.findings()).noneMatch(f -> f.detector().equals("n-plus-one"));
        assertThat(analysis.notApplicable())
                .noneMatch(missing -> missing.reason().contains("fail"));
    }

    @Test
    void statementsOfFiveMegabytesAreJudgedLikeOthers() {
        String list = "1, ".repeat(1_600_000) + "1";
        List<String> lines = new ArrayList<>();
        lines.add("SELECT id FROM author WHERE id IN (" + list + ")");
        for (int i = 0; i < 6; i++) {
            lines.add("SELECT title FROM article WHERE author_id = " + i);
        }
        lines.add("SELECT " + "(".repeat(2_000_000) + "1" + ")".repeat(2_000_000) + " FROM author");

        Analysis analysis = analyse(lines);

        assertThat(analysis.trees().getFirst().expand()).hasSize(8);
        assertThat(analysis.findings())
                .filteredOn(f -> f.detector().equals("n-plus-one"))
                .extracting(Finding::table)
                .containsExactly("article");
    }

    @Test
    void sqlThatNoParserKnowsIsFoldedAndJudgedByItsWords() {
        List<String> lines = new ArrayList<>();
        lines.add("SELECT id FROM author TABLESAMPLE BERNOULLI (%%) <~> WHATEVER");
        for (int i = 0; i < 12; i++) {
            lines.add("SELECT title FROM article @@ AS OF (x) WHERE author_id = " + i + " !> <!");
            lines.add("FROBNICATE article " + i + " INTO ((( ");
        }

        Analysis analysis = analyse(lines);

        assertThat(analysis.trees().getFirst().expand()).hasSize(25);
        assertThat(analysis.trees().getFirst().visibleRows()).isLessThan(6);
        assertThat(analysis.notApplicable())
                .noneMatch(missing -> missing.reason().contains("fail"));
    }
}
