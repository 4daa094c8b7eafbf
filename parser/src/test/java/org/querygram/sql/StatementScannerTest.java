package org.querygram.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

class StatementScannerTest {

    private final StatementScanner scanner = new StatementScanner();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT | select 1",
                "SELECT | ((select 1) union select 2)",
                "SELECT | values (1)",
                "SELECT | table t",
                "SELECT | select nextval('s')",
                "SELECT | with t as (insert into a values (1) returning *) select * from t",
                "INSERT | with t as (select 1) insert into a select * from t",
                "INSERT | /* c */ insert into a values (1)",
                "UPDATE | update a set b = 1",
                "DELETE | delete from a",
                "MERGE | merge into a using b on a.x = b.x when matched then delete",
                "BEGIN | BEGIN",
                "BEGIN | start transaction read only",
                "COMMIT | commit",
                "COMMIT | END",
                "ROLLBACK | rollback to savepoint x",
                "SAVEPOINT | savepoint x",
                "RELEASE | release savepoint x",
                "SET | set a = 1",
                "SHOW | show a",
                "DECLARE | declare c cursor for select 1",
                "FETCH | fetch 10 from c",
                "CLOSE | close c",
                "PREPARE | prepare p as select 1",
                "DEALLOCATE | deallocate p",
                "CALL | {? = call f(?)}",
                "COPY | copy t from stdin",
                "EXPLAIN | explain (analyze) select 1",
                "LOCK | lock table t",
                "DDL | create index i on t (a)",
                "DDL | truncate t",
                "OTHER | vacuum t",
                "OTHER | +++",
                "EMPTY | ;",
                "EMPTY | -- nothing",
            })
    void theFirstWordsTellTheKind(StatementKind kind, String sql) {
        assertThat(scanner.scan(sql).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  -- ping",
                "/* ping */",
                "SELECT 1",
                "select 1;",
                "SELECT 'x'",
                "SELECT version()",
                "BEGIN",
                "COMMIT",
                "SAVEPOINT a",
                "RELEASE SAVEPOINT a",
                "SET a = 1",
                "SHOW a",
                "RESET ALL",
                "DISCARD ALL",
                "CLOSE c",
                "DEALLOCATE p",
                "UNLISTEN *",
                "SELECT CURRENT_USER",
                "SELECT current_schema()",
                "SELECT pg_catalog.set_config('search_path', '', false)",
                "SELECT 1 FROM dual",
                "SELECT t.oid FROM pg_catalog.pg_type t JOIN pg_namespace n ON t.a = n.b WHERE n.c"
                        + " = 'x'",
                "SELECT * FROM information_schema.tables",
            })
    void whatServesTheConnectionIsHousekeeping(String sql) {
        assertThat(scanner.scan(sql).housekeeping()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 FROM t",
                "SELECT nextval('s')",
                "SELECT a FROM t",
                "FETCH 10 FROM c",
                "UPDATE version SET a = 1",
                "SELECT version FROM t",
                "SELECT pg_sleep(1)",
                "SELECT pg_column_size(a) FROM t",
                "INSERT INTO t VALUES (1)"
            })
    void whatServesTheProgramIsNot(String sql) {
        assertThat(scanner.scan(sql).housekeeping()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | select a from t where b = 1",
                "1 | select a from t where b in (1)",
                "5 | select a from t where b in (1,2,3,4,5)",
                "3 | select a from t where b = any('{1,2,3}')",
                "2 | select a from t where b = any('{\"a,b\",c}'::text[])",
                "0 | select a from t where b = any('{}')",
                "1 | select a from t where b = any($1)",
                "4 | select a from t where b = any(array[1,2,3,4])",
                "3 | insert into t (a, b) values (1, 2), (3, 4), (5, 6)",
                "3 | insert into t (a, b) select 1, 2 union all select 3, 4 union all select 5, 6",
                "4 | select a from t where b in (1, 2) and c in (1, 2, 3, 4) and d in (1)",
                "3 | select a from t where (b, c) in ((1, 2), (3, 4), (5, 6))",
                "0 | select a from t where b in (select c from d)",
            })
    void theLongestListIsCounted(int length, String sql) {
        assertThat(scanner.scan(sql).listLength()).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | select 1",
                "2 | select ?, ?",
                "3 | select $3, $1",
                "2 | select %s, '%s', %(x)s",
                "2 | select :a, b::int, c[1:2], :d",
                "1 | select a from t where data ? 'k' and b = ?",
                "1 | select a from t where b = '?' and c = ? -- ?",
            })
    void placeholdersAreCounted(int count, String sql) {
        assertThat(scanner.scan(sql).parameterCount()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id=7 | select a from t where t.\"id\" = 7",
                "id=7 | select a from t where 7 = t.id",
                "id=7 name=x | select a from t where id = 7 and lower(b) = 'y' and \"Name\" = 'x'",
                "id@7 | select a from t where id in (7, 8, 9)",
                "id@7 | select a from t where id = any('{7,8}')",
                "'' | select a from t where id not in (7, 8)",
                "'' | select a from t where a = b and c > 5 and d = 1 + e",
                "id=7 | update t set a = 1, b = 2 where id = 7",
                "id=7 author_id=8 title=x | insert into t (title, id, author_id) values ('x', 7,"
                        + " 8), ('y', 9, 10)",
                "a=1 b=2 d=4 e=5 | insert into t (a, b, c, d, e, f) values (1, 2, now(), 4, 5, 6)",
                "a=1 b=2 | insert into t (a, b) select 1, 2 union all select 3, 4",
                "id=7 | delete from t where name::text = lower('x') and id = 7",
                "name=x | delete from t where name::text = 'x'",
                "shop_id=7 item_id=9 | select a from t where (t.shop_id, \"item_id\") = (7, 9)",
                "shop_id=7 item_id=9 c=1 | select a from t where (shop_id, item_id) = (7::int, 9)"
                        + " and c = 1",
                "shop_id@7 item_id@9 | select a from t where (shop_id, item_id) in ((7, 9), (1,"
                        + " 2))",
                "'' | select a from t where (a, b) not in ((7, 9)) and not (a, b) = (7, 9)",
                "'' | select a from t where (a, lower(b)) = (7, 9)",
                "'' | select a from t where lower(b) = (7) and (a, b) = (c, 9) and (a, b) = (1)",
            })
    void keyValuesAreFoundWithTheirColumns(String expected, String sql) {
        scanner.scan(sql);
        String[] wanted = expected.isEmpty() ? new String[0] : expected.split(" ");
        assertThat(scanner.keyCount()).as(sql).isEqualTo(wanted.length);
        for (int i = 0; i < wanted.length; i++) {
            String[] key = wanted[i].split("[=@]");
            assertThat(scanner.keyColumnName(i).toLowerCase(Locale.ROOT)).isEqualTo(key[0]);
            assertThat(scanner.keyColumn(i)).isEqualTo(SqlHash.name(key[0]));
            assertThat(scanner.keyValue(i)).isEqualTo(SqlHash.value(key[1]));
            assertThat(scanner.keyParameter(i)).isZero();
            assertThat(scanner.keyIsList(i)).isEqualTo(wanted[i].contains("@"));
        }
    }

    @Test
    void aPlaceholderStandsForAKeyByItsNumber() {
        scanner.scan("update t set a = ?, b = ? where id = ? and c in (?, ?)");

        assertThat(scanner.keyCount()).isEqualTo(2);
        assertThat(scanner.keyParameter(0)).isEqualTo(3);
        assertThat(scanner.keyParameter(1)).isEqualTo(4);
        assertThat(scanner.keyValue(0)).isZero();
        assertThat(scanner.scan("select a from t where b = $7").keyParameter(0)).isEqualTo(7);
    }

    @Test
    void theLiteralHashTellsTextsWithEqualValuesFromOthers() {
        long one = scanner.scan("select a from t where b = 1 and c in (2, 3)").literalHash();

        assertThat(scanner.scan("SELECT a FROM t WHERE b = '1' AND c IN (2,3)").literalHash())
                .isEqualTo(one);
        assertThat(scanner.scan("select a from t where b = 1 and c in (2, 4)").literalHash())
                .isNotEqualTo(one);
        assertThat(scanner.scan("select a from t where b = 2 and c in (1, 3)").literalHash())
                .isNotEqualTo(one);
        assertThat(scanner.scan("select a from t where b = ? and c in (?, ?)").literalHash())
                .isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT a, COUNT(*) FROM t WHERE b = ? AND \"Mixed\" IN (?) | select \"a\",count( *"
                        + " ) from t where b='x' and \"Mixed\" in(1,2)",
                "INSERT INTO t (a, b) VALUES (?, ?) | insert into t(a,b) values(1,2),(3,4)",
                "SELECT a1_0.id FROM author a1_0 | select a7_0.id from author a7_0",
                "SELECT author_id AS id1_ FROM author a2_0 | select author_id as id3_0_0_ from"
                        + " author author0_",
                "SELECT a::text, -b, c[?], data ->> ? FROM t | select a::text,-b,c[1],data->>'x'"
                        + " from t",
                "SAVEPOINT ? | savepoint s1",
                "ROLLBACK TO SAVEPOINT ? | rollback to savepoint s1",
                "SELECT a FROM t LIMIT ? | select a from t fetch first 5 rows only",
                "SELECT coalesce(a, b - ?, -c | select coalesce(a,b-1,-c",
            })
    void normalizedTextReadsWell(String expected, String sql) {
        assertThat(scanner.scan(sql).normalized()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'abc",
                "select \"abc",
                "select /* abc",
                "select (1, 2",
                "select $$abc",
                "select $x$ abc $$",
                "select a[1",
                "select 'it''"
            })
    void aTextThatEndsInsideSomethingIsCutOff(String sql) {
        assertThat(scanner.scan(sql).cutOff()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'abc'",
                "select \"a\"\"b\"",
                "select /* a */ 1 -- '",
                "select (1)",
                "select $$'$$"
            })
    void aWholeTextIsNot(String sql) {
        assertThat(scanner.scan(sql).cutOff()).isFalse();
    }

    @Test
    void aListThatTheTextEndsInStillFolds() {
        long whole = scanner.scan("select a from t where b in (1, 2, 3").fingerprint();

        assertThat(scanner.scan("select a from t where b in (1, 2,").fingerprint())
                .isEqualTo(whole);
        assertThat(scanner.scan("select a from t where b in (1, 'x").fingerprint())
                .isEqualTo(whole);
    }

    @Test
    void bytesAroundTheTextAreNotRead() {
        byte[] bytes = "xx'select a from t where id = 17'yy".getBytes(StandardCharsets.UTF_8);
        long inside = scanner.scan(bytes, 3, bytes.length - 4).fingerprint();

        assertThat(scanner.keyValue(0)).isEqualTo(SqlHash.value("1"));
        assertThat(scanner.scan("select a from t where id = 1").fingerprint()).isEqualTo(inside);
    }

    @Test
    void theLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        long fingerprint = scanner.scan("INSERT INTO TITLE (ID) VALUES (1)").fingerprint();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(
                            new StatementScanner()
                                    .scan("insert into title (id) values (2)")
                                    .fingerprint())
                    .isEqualTo(fingerprint);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void terminalColoursAreBlanks() {
        String plain = scanner.scan("select t1_0.name from tag t1_0 where t1_0.id=1").normalized();

        String coloured =
                "\u001b[34mselect\u001b[0m t1_0.name \u001b[34mfrom\u001b[0m tag t1_0"
                        + " \u001b[34mwhere\u001b[0m t1_0.id=\u001b[36m1\u001b[0m";

        assertThat(scanner.scan(coloured).normalized()).isEqualTo(plain);
        assertThat(scanner.scan("select 1 \u001b[34").normalized()).isEqualTo("SELECT ?");
    }

    @Test
    void lettersOutsideAsciiAreKept() {
        assertThat(scanner.scan("select \"Größe\", ünïcode from t where x = '✓'").normalized())
                .isEqualTo("SELECT \"Größe\", ünïcode FROM t WHERE x = ?");
    }
}
