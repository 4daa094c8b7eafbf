package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.workload.Workload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the four layouts of auto_explain tell about tables that were read from end to end.
class PlanScansTest {

    private static final String HEAD =
            "2024-05-01 12:00:00.000 UTC [7] LOG:  duration: 5.2 ms  plan:\n";

    private static final String TEXT =
            """
            Query Text: SELECT * FROM a JOIN b ON b.id = a.b_id WHERE a.n = 1
            Hash Join  (cost=6.50..17.62 rows=1 width=8) (actual time=0.099..5.1 rows=1 loops=1)
              ->  Index Scan using b_pkey on b  (cost=0.1..8.75 rows=9 width=82) (actual rows=9 loops=1)
                    Filter: (x = 0)
                    Rows Removed by Filter: 99999
              ->  Hash  (cost=4.00..4.00 rows=200 width=4) (actual time=0.1..0.1 rows=200 loops=1)
                    ->  Parallel Seq Scan on a  (cost=0.00..8.75 rows=1 width=82) (actual rows=1 loops=3)
                          Filter: (n = 1)
                          Rows Removed by Filter: 8100
            """;

    private static final String JSON =
            """
            {
              "Query Text": "SELECT * FROM a WHERE n = 1",
              "Plan": {
                "Node Type": "Limit",
                "Actual Rows": 1,
                "Plans": [
                  {
                    "Node Type": "Seq Scan",
                    "Relation Name": "a",
                    "Actual Rows": 1,
                    "Filter": "(n = 1)",
                    "Rows Removed by Filter": 8100
                  },
                  {
                    "Node Type": "Index Scan",
                    "Rows Removed by Filter": 99999
                  }
                ]
              }
            }
            """;

    private static final String YAML =
            """
            Query Text: "SELECT * FROM a WHERE n = 1"
            Plan:
              Node Type: "Seq Scan"
              Relation Name: "a"
              Actual Rows: 1
              Filter: "(n = 1)"
              Rows Removed by Filter: 8100
            """;

    private static final String XML =
            """
            <explain xmlns="http://www.postgresql.org/2009/explain">
              <Query-Text>SELECT * FROM a WHERE n = 1</Query-Text>
              <Plan>
                <Node-Type>Seq Scan</Node-Type>
                <Actual-Rows>1</Actual-Rows>
                <Rows-Removed-by-Filter>8100</Rows-Removed-by-Filter>
              </Plan>
            </explain>
            """;

    @TempDir Path folder;

    private Workload read(String log) throws Exception {
        Path file = Files.writeString(folder.resolve("a.log"), log);
        return new WorkloadReader()
                .read(List.of(file), ReadOptions.defaults(), Progress.NONE)
                .workload();
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXT, JSON, YAML, XML})
    void theRowsThatAWholeTablesScanDroppedAreTold(String plan) throws Exception {
        Workload workload = read(HEAD + plan.indent(4).replace("    ", "\t") + HEAD);

        assertThat(workload.size()).isEqualTo(1);
        assertThat(workload.rowCount(0)).isEqualTo(1);
        assertThat(workload.droppedRows(0)).isEqualTo(8100);
    }

    @Test
    void aPlanBehindAnIndexDropsNone() throws Exception {
        Workload workload =
                read(HEAD + "\t" + TEXT.replace("Seq Scan", "Index Scan").replace("\n", "\n\t"));

        assertThat(workload.droppedRows(0)).isZero();
    }

    @Test
    void withoutAPlanNothingIsKnown() throws Exception {
        Workload workload = read(HEAD.replace("plan:\n", "statement: SELECT 1\n"));

        assertThat(workload.droppedRows(0)).isEqualTo(-1);
    }
}
