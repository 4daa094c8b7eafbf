package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.workload.SqlError;
import org.querygram.workload.SqlErrorKind;
import org.querygram.workload.Workload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Logs that were exported with the newest entry first.
class NewestFirstTest {

    @TempDir Path folder;

    private ReadResult read(List<String> entries) throws Exception {
        Path file = Files.writeString(folder.resolve("unknown"), String.join("", entries));
        return new WorkloadReader().read(List.of(file), ReadOptions.defaults(), Progress.NONE);
    }

    private static List<String> sql(Workload workload) {
        return IntStream.range(0, workload.size()).mapToObj(workload::sql).toList();
    }

    private static String line(int second, String rest) {
        return "2024-05-01 12:00:%02d.000 UTC [7] app@shop %s\n".formatted(second, rest);
    }

    private static List<String> session() {
        return List.of(
                line(1, "LOG:  statement: BEGIN"),
                line(2, "LOG:  duration: 0.100 ms"),
                line(3, "LOG:  execute S_1: SELECT *\n\t  FROM a WHERE id = $1"),
                line(4, "DETAIL:  parameters: $1 = '5'"),
                line(5, "LOG:  duration: 0.200 ms"),
                line(6, "LOG:  statement: INSERT INTO a VALUES (5)"),
                line(7, "ERROR:  deadlock detected"),
                line(8, "STATEMENT:  INSERT INTO a VALUES (5)"),
                line(9, "LOG:  statement: ROLLBACK"),
                line(10, "LOG:  duration: 0.300 ms"));
    }

    private static List<String> reversed(List<String> entries) {
        List<String> turned = new ArrayList<>(entries);
        Collections.reverse(turned);
        return turned;
    }

    @Test
    void linesThatBelongTogetherAreJoinedInTheOrderInWhichTheyHappened() throws Exception {
        ReadResult result = read(reversed(session()));
        Workload workload = result.workload();

        assertThat(sql(workload))
                .containsExactly(
                        "BEGIN",
                        "SELECT *\n  FROM a WHERE id = $1",
                        "INSERT INTO a VALUES (5)",
                        "ROLLBACK");
        assertThat(workload.durationNanos(0)).isEqualTo(100_000);
        assertThat(workload.durationNanos(1)).isEqualTo(200_000);
        assertThat(workload.durationNanos(3)).isEqualTo(300_000);
        assertThat(workload.parameters(1)).containsExactly("5");
        assertThat(workload.error(2)).extracting(SqlError::kind).isEqualTo(SqlErrorKind.DEADLOCK);
        assertThat(workload.sessions().getFirst().user()).isEqualTo("app");
        assertThat(result.reports().getFirst().notes())
                .anyMatch(note -> note.startsWith("The newest entry stands first"));
    }

    @Test
    void placesLeadToTheLinesAsTheyStandInTheFile() throws Exception {
        Workload workload = read(reversed(session())).workload();

        assertThat(workload.line(0)).isEqualTo(11);
        assertThat(workload.originalLines(0)).isEqualTo(session().getFirst().strip());
    }

    @Test
    void rowsWithTheirStatementInThemStayWhole() throws Exception {
        String row =
                "2024-05-01 12:00:%02d.000"
                    + " UTC,\"app\",\"shop\",4711,\"[local]\",66323a10.1267,1,\"SELECT\",2024-05-01"
                    + " 11:59:59 UTC,3/14,0,%s,%s,\"%s\",,,,,,\"%s\",,,\"psql\"\n";
        List<String> rows = new ArrayList<>();
        for (int i = 1; i < 8; i++) {
            rows.add(
                    row.formatted(
                            i, "LOG", "00000", "duration: 1.0 ms  statement: SELECT " + i, ""));
        }
        rows.add(
                row.formatted(
                        9, "ERROR", "42P01", "relation \"\"b\"\" does not exist", "SELECT b"));

        Workload workload = read(reversed(rows)).workload();

        assertThat(sql(workload))
                .hasSize(8)
                .startsWith("SELECT 1", "SELECT 2")
                .endsWith("SELECT b");
        assertThat(workload.error(7)).extracting(SqlError::table).isEqualTo("b");
    }

    @Test
    void aClockThatGoesBackOnceTurnsNothingRound() throws Exception {
        List<String> entries = new ArrayList<>();
        for (int i = 40; i < 50; i++) {
            entries.add(line(i, "LOG:  statement: SELECT " + i));
        }
        for (int i = 10; i < 20; i++) {
            entries.add(line(i, "LOG:  statement: SELECT " + i));
        }

        ReadResult result = read(entries);

        assertThat(result.workload().sql(0)).isEqualTo("SELECT 40");
        assertThat(result.reports().getFirst().notes()).noneMatch(n -> n.contains("newest"));
    }

    @Test
    void fourEntriesAreTooFewToTell() throws Exception {
        List<String> few = reversed(session().subList(5, 9));

        assertThat(read(few).reports().getFirst().notes()).noneMatch(n -> n.contains("newest"));
    }
}
