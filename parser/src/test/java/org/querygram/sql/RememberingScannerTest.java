package org.querygram.sql;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class RememberingScannerTest {

    private static final List<String> STATEMENTS = SqlFixtures.statements("same.txt");

    private static final List<String> VALUES =
            List.of(
                    "7",
                    "0",
                    "-5",
                    "- 5",
                    "+3",
                    "2.50",
                    ".5",
                    "1.",
                    "1e3",
                    "1e-3",
                    "0x1F",
                    "1_000",
                    "12ab",
                    "'x'",
                    "''",
                    "'it''s'",
                    "'a\\'b'",
                    "'a'\n 'b'",
                    "E'a\\'b'",
                    "N'x'",
                    "$$x$$",
                    "'{1,2,3}'",
                    "'{}'",
                    "'null'",
                    "'t'",
                    "'open",
                    "NULL",
                    "true",
                    "$1",
                    "?",
                    ":name",
                    "%s",
                    "x",
                    "(1, 2)",
                    "'2006-01-01'");

    private final RememberingScanner remembering = new RememberingScanner();
    private final StatementScanner scanner = new StatementScanner();

    @Test
    void tellsWhatTheScannerTellsOfEveryStatementWhateverWasReadBefore() {
        for (int round = 0; round < 4; round++) {
            STATEMENTS.forEach(this::readBoth);
        }
    }

    @Test
    void aListThatIsWrittenAsAValueIsReadEachTime() {
        for (String list : List.of("{1,2}", "{1,2}", "{1,2,3}", "{}", "7", "{8}")) {
            readBoth("SELECT * FROM t WHERE id = ANY('" + list + "')");
        }
    }

    @Test
    void aNumberThatNamesAColumnIsNoValue() {
        for (int column : new int[] {1, 1, 2, 1, 3, 2, 12, 1}) {
            readBoth("SELECT a, b FROM t WHERE c = " + column * 7 + " ORDER BY " + column);
            readBoth("SELECT CAST(a AS numeric(" + column + ")) FROM t LIMIT " + column);
        }
    }

    @Test
    void aValueThatBreaksOffIsCut() {
        for (String end : List.of("'x'", "'x'", "'y'", "'cut off", "'", "")) {
            readBoth("SELECT a FROM t WHERE b = " + end);
        }
    }

    @Test
    void aTextIsKnownAgainWithOtherValues() {
        TextTree tree = new TextTree();
        remember(tree, "SELECT a FROM t WHERE b = 7 AND c = 'x'");
        remember(tree, "SELECT a FROM t WHERE b = 7 AND d = -5");

        assertThat(find(tree, "SELECT a FROM t WHERE b = 1234 AND c = 'it''s'")).isTrue();
        assertThat(find(tree, "SELECT a FROM t WHERE b = 1.5 AND d = -1")).isTrue();
        assertThat(find(tree, "SELECT a FROM t WHERE b = 7 AND d = 5")).isFalse();
        assertThat(find(tree, "SELECT a FROM t WHERE b = 7 AND c = 'x")).isFalse();
        assertThat(find(tree, "SELECT a FROM t WHERE b = '7' AND c = 'x'")).isFalse();
        assertThat(find(tree, "SELECT a FROM t WHERE b = 7")).isFalse();
        assertThat(find(tree, "SELECT a FROM t WHERE b = 7 AND c = 'x' ")).isFalse();
    }

    @Test
    void roomIsBounded() {
        String name = "x".repeat(2000);
        for (int i = 0; i < 30_000; i++) {
            readBoth("SELECT " + name + i % 4000 + "x FROM t");
        }
        assertThat(remembering.bytes()).isLessThan(8 << 20);
    }

    @Property(tries = 3000)
    void valuesMayBeAnything(
            @ForAll("statements") String statement, @ForAll("values") List<String> values) {
        for (int round = 0; round < 3; round++) {
            readBoth(statement);
        }
        readBoth(changed(statement, values));
        readBoth(changed(statement, values.reversed()));
        readBoth(changed(statement, values));
    }

    @Property(tries = 3000)
    void sequencesOfTokensAreReadAsEver(
            @ForAll("tokens") List<String> tokens, @ForAll("values") List<String> values) {
        String statement = String.join(" ", tokens);
        for (int round = 0; round < 3; round++) {
            readBoth(statement);
        }
        readBoth(changed(statement, values));
        readBoth(changed(statement, values));
    }

    @Provide
    Arbitrary<String> statements() {
        return Arbitraries.of(STATEMENTS);
    }

    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.of(VALUES).list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> tokens() {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.of(VALUES)),
                        Tuple.of(
                                3,
                                Arbitraries.of(
                                        "SELECT",
                                        "FROM",
                                        "WHERE",
                                        "IN",
                                        "(",
                                        ")",
                                        ",",
                                        "=",
                                        "ANY",
                                        "ARRAY",
                                        "[",
                                        "]",
                                        "INSERT INTO",
                                        "VALUES",
                                        "LIMIT",
                                        "OFFSET",
                                        "ORDER BY",
                                        "GROUP BY",
                                        "a",
                                        "\"b\"",
                                        "t.c",
                                        "::",
                                        "numeric",
                                        "DATE",
                                        "INTERVAL",
                                        "-",
                                        "+",
                                        "--c\n",
                                        "/*c*/",
                                        ";",
                                        "UNION ALL",
                                        "EXTRACT(",
                                        "SET",
                                        "SAVEPOINT",
                                        "FETCH",
                                        "ROWS ONLY",
                                        "FIRST",
                                        "BETWEEN",
                                        "AND",
                                        "NOT",
                                        "IS",
                                        "CASE",
                                        "WHEN",
                                        "THEN",
                                        "END",
                                        "AS",
                                        "t1_0",
                                        "{d")))
                .list()
                .ofMaxSize(24);
    }

    /// Puts other values in the places of numbers and strings.
    private static String changed(String statement, List<String> values) {
        StringBuilder changed = new StringBuilder();
        int next = 0;
        for (SqlToken token : SqlTokens.of(statement, Integer.MAX_VALUE)) {
            boolean value =
                    token.kind() == SqlToken.Kind.STRING || token.kind() == SqlToken.Kind.NUMBER;
            changed.append(value ? values.get(next++ % values.size()) : token.of(statement));
        }
        return changed.toString();
    }

    private void readBoth(String statement) {
        byte[] bytes = ("#" + statement + "'\"7").getBytes(StandardCharsets.UTF_8);
        int to = bytes.length - 3;
        remembering.scan(bytes, 1, to);
        scanner.scan(bytes, 1, to);
        assertThat(facts(remembering)).as(statement).isEqualTo(facts(scanner));
        assertThat(remembering.details().normalized()).isEqualTo(scanner.normalized());
        assertThat(facts(remembering)).as(statement).isEqualTo(facts(scanner));
    }

    private static List<Object> facts(ScannedStatement statement) {
        StringBuilder keys = new StringBuilder();
        for (int key = 0; key < statement.keyCount(); key++) {
            keys.append(statement.keyValue(key)).append(' ').append(statement.keyParameter(key));
            keys.append(';');
        }
        return List.of(
                statement.fingerprint(),
                statement.literalHash(),
                statement.listLength(),
                statement.cutOff(),
                keys.toString());
    }

    private void remember(TextTree tree, String statement) {
        byte[] bytes = statement.getBytes(StandardCharsets.UTF_8);
        scanner.scan(bytes, 0, bytes.length);
        KnownStatement known = KnownStatement.of(scanner);
        assertThat(known).isNotNull();
        tree.add(bytes, 0, bytes.length, scanner.trail(), known);
    }

    private static boolean find(TextTree tree, String statement) {
        byte[] bytes = statement.getBytes(StandardCharsets.UTF_8);
        return tree.find(bytes, 0, bytes.length) != null;
    }
}
