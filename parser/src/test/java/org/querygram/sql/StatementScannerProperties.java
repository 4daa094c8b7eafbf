package org.querygram.sql;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

@Tag("property")
class StatementScannerProperties {

    private static final List<String> STATEMENTS = SqlFixtures.statements("same.txt");

    private final StatementScanner scanner = new StatementScanner();

    @Property(tries = 2000)
    void anyBytesAreRead(@ForAll byte[] bytes) {
        readAll(bytes, bytes.length);
    }

    @Property(tries = 2000)
    void anySequenceOfTokensIsRead(@ForAll("tokens") List<String> tokens, @ForAll boolean blanks) {
        byte[] bytes = String.join(blanks ? " " : "", tokens).getBytes(StandardCharsets.UTF_8);
        readAll(bytes, bytes.length);
    }

    @Property(tries = 1000)
    void aTextMayEndAnywhere(
            @ForAll("statements") String statement, @ForAll("shares") int percent) {
        byte[] bytes = statement.getBytes(StandardCharsets.UTF_8);
        readAll(bytes, bytes.length * percent / 100);
    }

    private void readAll(byte[] bytes, int length) {
        scanner.scan(bytes, 0, length);
        String normalized = scanner.normalized();
        assertThat(scanner.keyCount()).isBetween(0, 4);
        for (int i = 0; i < scanner.keyCount(); i++) {
            assertThat(scanner.keyColumn(i)).isNotZero();
            assertThat(scanner.keyColumnName(i)).isNotNull();
            assertThat(scanner.keyValue(i) == 0).isEqualTo(scanner.keyParameter(i) != 0);
        }
        assertThat(scanner.kind()).isNotNull();
        assertThat(scanner.housekeeping()).isIn(true, false);
        assertThat(ShapeReader.lexed(normalized)).isNotNull();
        assertThat(SqlFormatter.format(normalized, 100)).isNotNull();
    }

    @Property(tries = 1000)
    void thePlaceInTheBytesDoesNotMatter(
            @ForAll("tokens") List<String> tokens, @ForAll("shares") int before) {
        String statement =
                String.join(" ", tokens) + " @@some_variable \"and_a_long_name\" last_word";
        byte[] bytes = statement.getBytes(StandardCharsets.UTF_8);
        long fingerprint = scanner.scan(bytes, 0, bytes.length).fingerprint();
        byte[] padded =
                ("x".repeat(before) + statement + "_more'\"").getBytes(StandardCharsets.UTF_8);

        scanner.scan(padded, before, before + bytes.length);
        assertThat(scanner.fingerprint()).isEqualTo(fingerprint);
    }

    @Property
    void blanksAndCommentsDoNotMatter(
            @ForAll("statements") String statement, @ForAll("blanks") String blank) {
        long fingerprint = scanner.scan(statement).fingerprint();
        StringBuilder spaced = new StringBuilder(blank);
        int done = 0;
        for (SqlToken token : SqlTokens.of(statement, Integer.MAX_VALUE)) {
            boolean space =
                    token.kind() == SqlToken.Kind.SPACE && !token.of(statement).contains("\n");
            spaced.append(space ? blank : token.of(statement));
            done = token.to();
        }

        assertThat(done).isEqualTo(statement.length());
        assertThat(scanner.scan(spaced.toString()).fingerprint())
                .as(spaced.toString())
                .isEqualTo(fingerprint);
    }

    @Property
    void theCaseOfKeywordsAndUnquotedNamesDoesNotMatter(
            @ForAll("statements") String statement, @ForAll boolean upper) {
        long fingerprint = scanner.scan(statement).fingerprint();
        StringBuilder cased = new StringBuilder();
        for (SqlToken token : SqlTokens.of(statement, Integer.MAX_VALUE)) {
            String text = token.of(statement);
            boolean word =
                    token.kind() == SqlToken.Kind.KEYWORD
                            || token.kind() == SqlToken.Kind.IDENTIFIER
                                    && Character.isLetter(text.charAt(0));
            cased.append(
                    !word
                            ? text
                            : upper
                                    ? text.toUpperCase(Locale.ROOT)
                                    : text.toLowerCase(Locale.ROOT));
        }

        assertThat(scanner.scan(cased.toString()).fingerprint())
                .as(cased.toString())
                .isEqualTo(fingerprint);
    }

    @Property
    void valuesDoNotMatter(
            @ForAll("statements") String statement, @ForAll("literals") String literal) {
        long fingerprint = scanner.scan(statement).fingerprint();
        StringBuilder changed = new StringBuilder();
        for (SqlToken token : SqlTokens.of(statement, Integer.MAX_VALUE)) {
            boolean array = token.of(statement).startsWith("'{");
            changed.append(
                    token.kind() == SqlToken.Kind.STRING && !array ? literal : token.of(statement));
        }

        assertThat(scanner.scan(changed.toString()).fingerprint())
                .as(changed.toString())
                .isEqualTo(fingerprint);
    }

    @Property
    void maskedTextsHaveTheFingerprintOfTheirOriginal(@ForAll("statements") String statement) {
        long fingerprint = scanner.scan(statement).fingerprint();
        String masked = LiteralMask.mask(statement);

        assertThat(masked).doesNotContain("it''s").doesNotContain("2006");
        assertThat(scanner.scan(masked).fingerprint()).as(masked).isEqualTo(fingerprint);
    }

    @Property(tries = 200)
    void formattingChangesBlanksAlone(@ForAll("statements") String statement) {
        String formatted = SqlFormatter.format(statement, Integer.MAX_VALUE);

        assertThat(withoutBlanks(formatted)).isEqualTo(withoutBlanks(statement));
        assertThat(scanner.scan(formatted).fingerprint())
                .isEqualTo(scanner.scan(statement).fingerprint());
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }

    @Provide
    Arbitrary<String> statements() {
        return Arbitraries.of(STATEMENTS);
    }

    @Provide
    Arbitrary<Integer> shares() {
        return Arbitraries.integers().between(0, 100);
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.of(
                " ", "\n", "\t \r\n", " /* c */ ", " -- 'c\n", "/* /* nested */ ' */");
    }

    @Provide
    Arbitrary<String> literals() {
        return Arbitraries.of(
                "'x'",
                "''",
                "'a''b'",
                "'--'",
                "'/*'",
                "'?'",
                "'$1'",
                "'ü'",
                "'long text; with (signs)'");
    }

    @Provide
    Arbitrary<List<String>> tokens() {
        return Arbitraries.of(
                        "select",
                        "from",
                        "where",
                        "in",
                        "any",
                        "=",
                        "(",
                        ")",
                        "[",
                        "]",
                        "array",
                        "values",
                        ",",
                        "'a'",
                        "'",
                        "\"x\"",
                        "\"",
                        "?",
                        "$1",
                        "$$",
                        "$a$",
                        "::",
                        "int",
                        "null",
                        "is",
                        "not",
                        "insert",
                        "into",
                        "t",
                        "t1_0",
                        "a0_",
                        "as",
                        "union",
                        "all",
                        ";",
                        "limit",
                        "offset",
                        "fetch",
                        "first",
                        "only",
                        "rows",
                        "set",
                        "to",
                        "savepoint",
                        "--",
                        "/*",
                        "*/",
                        "-",
                        "1",
                        ".",
                        "{",
                        "}",
                        "returning",
                        "*",
                        "by",
                        "order",
                        "update",
                        "delete",
                        "with",
                        "case",
                        "end",
                        "and",
                        "or",
                        "between",
                        "%s",
                        ":x",
                        "@",
                        "`")
                .list()
                .ofMaxSize(40);
    }
}
