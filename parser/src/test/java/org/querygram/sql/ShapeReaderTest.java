package org.querygram.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.sql.Predicate.Operator;

import java.time.Duration;

class ShapeReaderTest {

    private static final ShapeReader READER = new ShapeReader(Duration.ofSeconds(20));

    @AfterAll
    static void close() {
        READER.close();
    }

    private static final String DJANGO =
            """
            SELECT "shop_item"."id", "shop_item"."name", "shop_maker"."id" FROM "shop_item"
            LEFT OUTER JOIN "shop_maker" ON ("shop_item"."maker_id" = "shop_maker"."id")
            INNER JOIN "shop_maker" T4 ON ("shop_item"."seller_id" = T4."id")
            WHERE ("shop_item"."price" > 5 AND "shop_item"."id" IN (1, 2) AND T4."name"::text LIKE 'x%'
            AND "shop_item"."gone" IS NULL AND NOT ("shop_item"."a" = 1 OR "shop_item"."b" = 2))
            ORDER BY "shop_item"."name" ASC, lower("shop_item"."name") LIMIT 10 OFFSET 20 FOR UPDATE
            """;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void columnsNamedLikeUnitsOfTimeAreColumns(boolean tree) {
        StatementShape shape =
                read(
                        "SELECT id, year FROM booking WHERE day > 5 AND month = 3 ORDER BY hour",
                        tree);

        assertThat(shape.columns()).containsExactly(use("booking", "id"), use("booking", "year"));
        assertThat(shape.predicates())
                .containsExactly(
                        new Predicate(use("booking", "day"), Operator.RANGE, true),
                        new Predicate(use("booking", "month"), Operator.EQUALS, true));
        assertThat(shape.orderBy()).containsExactly(use("booking", "hour"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSelectTellsTablesColumnsJoinsAndConditions(boolean tree) {
        StatementShape shape = read(DJANGO, tree);

        assertThat(shape.tables())
                .containsExactly(
                        new TableUse("shop_item", null, null),
                        new TableUse("shop_maker", null, null),
                        new TableUse("shop_maker", null, tree ? "a1_0" : "t4"));
        assertThat(shape.columns())
                .containsExactly(
                        use("shop_item", "id"), use("shop_item", "name"), use("shop_maker", "id"));
        assertThat(shape.joins())
                .containsExactly(
                        new Join(use("shop_item", "maker_id"), use("shop_maker", "id")),
                        new Join(use("shop_item", "seller_id"), use("shop_maker", "id")));
        assertThat(shape.predicates())
                .containsExactly(
                        new Predicate(use("shop_item", "price"), Operator.RANGE, true),
                        new Predicate(use("shop_item", "id"), Operator.IN, true),
                        new Predicate(use("shop_maker", "name"), Operator.LIKE, true),
                        new Predicate(use("shop_item", "gone"), Operator.IS_NULL, true));
        assertThat(shape.orderBy()).containsExactly(use("shop_item", "name"));
        assertThat(shape.limited()).isTrue();
        assertThat(shape.offset()).isTrue();
        assertThat(shape.forUpdate()).isTrue();
        assertThat(shape.fromParser()).isEqualTo(tree);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRowOfColumnsIsAConditionOnEach(boolean tree) {
        StatementShape shape =
                read("SELECT a FROM t WHERE (b, c) = (1, 2) AND (d, e) IN ((1, 2))", tree);

        assertThat(shape.predicates())
                .containsExactly(
                        new Predicate(use("t", "b"), Operator.EQUALS, true),
                        new Predicate(use("t", "c"), Operator.EQUALS, true),
                        new Predicate(use("t", "d"), Operator.IN, true),
                        new Predicate(use("t", "e"), Operator.IN, true));
    }

    private static StatementShape read(String sql, boolean tree) {
        return tree
                ? READER.read(new StatementScanner().scan(sql).normalized())
                : ShapeReader.lexed(sql.replace('\n', ' '));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select count(*) from t | aggregate countOnly",
                "select count(distinct a) as n from t | aggregate countOnly",
                "select max(a), sum(b) from t where c = 1 | aggregate",
                "select max(a) from t group by b | grouped",
                "select b, count(*) from t group by b | grouped",
                "select count(*) from (select distinct a from t) s | aggregate countOnly subquery",
                "select (1) as a from t where b = 1 limit 1 | existsProbe limited",
                "select exists(select 1 from t where a = 1) | existsProbe subquery",
                "select distinct a from t | distinct",
                "select t.* from t | star",
                "select a from t where b in (select c from d) | subquery",
                "insert into t (a) values (1) returning id | returning",
                "insert into t (a) values (1) on conflict do nothing | onConflict",
                "insert into t (a) values (1) on conflict (a) do update set a = excluded.a |"
                        + " onConflict",
                "select a from t fetch first 5 rows only | limited",
                "select a from t for no key update | forUpdate",
                "select sum(a) over (partition by b) from t | ''",
                "select a from t | ''",
            })
    void factsAreToldInBothReadings(String sql, String facts) {
        String normalized = new StatementScanner().scan(sql).normalized();
        assertThat(facts(READER.read(normalized))).as("tree of " + normalized).isEqualTo(facts);
        assertThat(facts(ShapeReader.lexed(sql))).as("lexer's reading of " + sql).isEqualTo(facts);
    }

    private static String facts(StatementShape shape) {
        StringBuilder facts = new StringBuilder();
        add(facts, shape.aggregate(), "aggregate");
        add(facts, shape.countOnly(), "countOnly");
        add(facts, shape.existsProbe(), "existsProbe");
        add(facts, shape.star(), "star");
        add(facts, shape.distinct(), "distinct");
        add(facts, shape.grouped(), "grouped");
        add(facts, shape.limited(), "limited");
        add(facts, shape.forUpdate(), "forUpdate");
        add(facts, shape.returning(), "returning");
        add(facts, shape.onConflict(), "onConflict");
        add(facts, shape.subquery(), "subquery");
        return facts.toString();
    }

    private static void add(StringBuilder facts, boolean fact, String name) {
        if (fact) {
            facts.append(facts.isEmpty() ? "" : " ").append(name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a1_0.id,b1_0.name from author a1_0 join book b1_0 on b1_0.author_id=a1_0.id"
                        + " where a1_0.id=?",
                "select a1_0.id from author a1_0 left join (book b1_0 join shelf s1_0 on"
                        + " s1_0.id=b1_0.shelf) on b1_0.a=a1_0.id",
                "select author0_.id as id1_0_, author0_.name as name2_0_ from author author0_ cross"
                    + " join book book1_ where author0_.id=book1_.author_id and book1_.title like ?"
                    + " escape '!' and author0_.name=?",
                "update article a1_0 set title=(a1_0.title||?), b=? where a1_0.id in (?,?)",
                "update \"t\" set \"a\" = case when (\"t\".\"id\" = 1) then 2 else null end where"
                        + " \"t\".\"id\" in (1, 2)",
                "update t set a = s.a from s where s.id = t.id and t.b = 1",
                "delete from t1_0 where id=? and version=?",
                "delete from t using u where t.a = u.b and u.c = 5",
                "insert into t (a, \"B\") values (?, ?)",
                "insert into t (a, b) select c, d from u where e = 1",
                "select a, b from t where c between 1 and 2 and (d = 3 and e is not null) and f not"
                        + " in (1, 2)",
                "select a from x.t where lower(b) = 'x' and not c and d and ? = e",
                "select \"a\" from \"Mixed\" m where m.\"Col\" = 5 order by m.\"Col\" desc nulls"
                        + " last, a",
                "with s as (select a from t where b = 1) select s.a, u.b from s join u on u.a = s.a"
                        + " where u.c = 2",
                "select a from t where exists (select 1 from u where u.a = t.a and u.b = 3) limit"
                        + " 5",
                "select extract(year from a) from t where extract(year from a) = 2020 and b >="
                        + " '2020-01-01'::date",
                "select a from t where data @> '{}'::jsonb and data ->> 'x' = 'y'",
                "select a from t union all select b from u order by 1",
                "select count(*) filter (where a > 5) from t, u where t.id = u.id",
                "merge into t using s on t.id = s.id when matched then update set a = s.a",
                "select a from t where (b, t.c) = (1, ?) and d = 2",
                "select a from t where (b, c) in ((1, 2), (3, 4)) and (d, e) > (1, 2)",
                "select a from t where ((b, c) = (1, 2)) or (b, c) = (3, 4)",
                "select t.a from t join u on (t.b, t.c) = (u.b, u.c) where (t.d, t.e) = (2, 1)",
            })
    void bothReadingsAgree(String sql) {
        String normalized = new StatementScanner().scan(sql).normalized();
        StatementShape tree = READER.read(normalized);
        StatementShape lexed = ShapeReader.lexed(normalized);

        assertThat(tree.fromParser()).isTrue();
        assertThat(lexed.toString().replace("fromParser=false", "fromParser=true"))
                .isEqualTo(tree.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | copy a from stdin",
                "a b | select * from a tablesample system (5), b",
                "a | lock table a",
            })
    void tablesAreToldWhereTheParserFails(String tables, String sql) {
        StatementShape shape = READER.read(new StatementScanner().scan(sql).normalized());

        assertThat(shape.fromParser()).isFalse();
        if (shape.kind() == StatementKind.SELECT) {
            assertThat(shape.tables().stream().map(TableUse::name))
                    .containsExactly(tables.split(" "));
        }
    }

    @Test
    void writersNameTheirColumns() {
        assertThat(ShapeReader.lexed("insert into s.t (a, \"B\") values (1, 2)").columns())
                .containsExactly(use("t", "a"), use("t", "B"));
        assertThat(ShapeReader.lexed("update t x set a = 1, b = c + 1 where x.id = 3").columns())
                .containsExactly(use("t", "a"), use("t", "b"));
    }

    @Test
    void deepTextsNeverReachTheParser() {
        String deep = "SELECT " + "(".repeat(3000) + "1" + ")".repeat(3000) + " FROM t";
        String cases =
                "SELECT "
                        + "CASE WHEN a THEN ".repeat(10_000)
                        + "1"
                        + " END".repeat(10_000)
                        + " FROM t";

        assertThat(READER.read(deep).fromParser()).isFalse();
        assertThat(READER.read(cases).fromParser()).isFalse();
        assertThat(READER.read(deep).tables()).containsExactly(new TableUse("t", null, null));
        assertThat(READER.read("SELECT " + "a.".repeat(1_000_000) + "b FROM t").fromParser())
                .isFalse();
    }

    @Test
    void theDeadlineHoldsAndTheReaderGoesOn() {
        // 200 KB keep the parser busy for far longer than a thread waits for a processor.
        String slow = "SELECT " + "(a + b * c), ".repeat(15_000) + "d FROM t";
        assertThat(READER.read(slow).fromParser()).isTrue();
        try (ShapeReader hasty = new ShapeReader(Duration.ofNanos(1))) {
            for (int i = 0; i < 10; i++) {
                assertThat(hasty.read(slow).fromParser()).isFalse();
            }
        }
        assertThat(READER.read("SELECT a FROM t").fromParser()).isTrue();
    }

    @Test
    void aClosedReaderStillReads() {
        ShapeReader closed = new ShapeReader(Duration.ofSeconds(5));
        closed.close();

        assertThat(closed.read("SELECT a FROM t").tables()).hasSize(1);
    }

    private static ColumnUse use(String table, String column) {
        return new ColumnUse(table, column);
    }
}
