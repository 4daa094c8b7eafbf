package org.querygram.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class DatasourceProxyFormatTest {

    private static final String HEAD =
            "Name:db, Connection:7, Time:3, Success:True, Type:Prepared, Batch:False, QuerySize:1,"
                    + " BatchSize:0, ";

    private final DatasourceProxyFormat format = new DatasourceProxyFormat();

    private List<String> read(String log) {
        return LoggerScan.of(format, log).entries();
    }

    @Test
    void quotesInAQueryAreNotEscaped() {
        assertThat(read(HEAD + "Query:[\"select \"a\",\"b\" from \"c\"\"], Params:[]\n"))
                .containsExactly("1 STATEMENT 3.0 ms [7] | select \"a\",\"b\" from \"c\"");
    }

    @Test
    void theMarksTellHowManyValuesThereAre() {
        assertThat(read(HEAD + "Query:[\"update a set b=? where c=?\"], Params:[(x, y,5)]\n"))
                .containsExactly(
                        "1 STATEMENT 3.0 ms [7] | update a set b=? where c=?",
                        "1 BIND_VALUE [7] #1 | x, y",
                        "1 BIND_VALUE [7] #2 | 5");
    }

    @Test
    void aBatchIsOneStatementOfItsSize() {
        assertThat(
                        read(
                                HEAD.replace("Batch:False", "Batch:True")
                                                .replace("BatchSize:0", "BatchSize:2")
                                        + "Query:[\"delete from a where b=?\"], Params:[(1),(2)]\n"))
                .containsExactly(
                        "1 STATEMENT 3.0 ms [7] | delete from a where b=?", "1 BATCH [7] count 2");
    }

    @Test
    void aTornMessageIsSaid() {
        assertThat(read(HEAD + "Query:[\"delete from a wh"))
                .containsExactly(
                        "1 OTHER 3.0 ms [7] problem: The message ends before its query does.");
    }

    @Test
    void escapesOfJsonAreTakenOut() {
        assertThat(
                        read(
                                """
                                {"name":"db", "connection":"7", "time":3, "success":true, "type":"Prepared", "batch":false, "querySize":1, "batchSize":0, "query":["select \\"a\\"\\nfrom \\u0062"], "params":[]}
                                """))
                .containsExactly("1 STATEMENT 3.0 ms [7] | select \"a\"⏎from b");
    }

    @Test
    void linesThatCountQueriesAreNoStatements() {
        assertThat(
                        read(
                                HEAD
                                        + "Query:[\"select 1\"], Params:[]\n"
                                        + "Name:db, Time:3, Total:1, Success:True, Select:1, Insert:0, Update:0,"
                                        + " Delete:0, Other:0\n"))
                .containsExactly("1 STATEMENT 3.0 ms [7] | select 1", "2 OTHER");
    }
}
