package org.querygram.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Texts far longer than any program should send. What must be flat is counted in tokens kept; time
/// is bounded by the suite's own limit, far above what linear reading needs.
class LongStatementTest {

    private final StatementFolder folder = new StatementFolder();
    private final StatementScanner scanner = new StatementScanner();

    @Test
    void aListOfAMillionNumbersIsAListOfTwo() {
        byte[] text = repeat("select a from t where b in (1", ", 23456", 1_000_000, ")");
        folder.fold(text, 0, text.length);
        int kept = folder.out.count;

        assertThat(folder.lists.longest).isEqualTo(1_000_001);
        assertThat(scanner.scan(text, 0, text.length).fingerprint())
                .isEqualTo(scanner.scan("select a from t where b in (1, 2)").fingerprint());
        assertThat(kept).isLessThan(20);
        assertThat(folder.out.kinds.length).isEqualTo(256);
    }

    @Test
    void aHundredThousandRowsAreOne() {
        byte[] text =
                repeat(
                        "insert into t (a, b, c) values (1, 'x', null)",
                        ", (2, 'yy', now())",
                        100_000,
                        "");

        assertThat(scanner.scan(text, 0, text.length).listLength()).isEqualTo(100_001);
        assertThat(scanner.normalized()).isEqualTo("INSERT INTO t (a, b, c) VALUES (?, ?, ?)");
    }

    @Test
    void anInsertOfFiftyMegabytesIsRead() {
        byte[] text = new byte[50_000_000];
        Arrays.fill(text, (byte) 'x');
        byte[] start = "insert into t (id, a) values (7, '".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, text, 0, start.length);
        text[text.length - 2] = '\'';
        text[text.length - 1] = ')';

        assertThat(scanner.scan(text, 0, text.length).normalized())
                .isEqualTo("INSERT INTO t (id, a) VALUES (?, ?)");
        assertThat(scanner.keyValue(0)).isEqualTo(SqlHash.value("7"));
    }

    @Test
    void aHundredThousandBracketsDoNotNestOnTheStack() {
        byte[] text = repeat("select ", "(", 100_000, "1");
        folder.fold(text, 0, text.length);

        assertThat(folder.lists.depth).isEqualTo(100_000);
        assertThat(folder.out.count).isEqualTo(TokenBuffer.LIMIT);
        assertThat(scanner.scan(text, 0, text.length).cutOff()).isTrue();
    }

    @Test
    void whatIsBeyondTheTokensKeptStillTells() {
        byte[] one = repeat("select a", " + b", 100_000, " from t");
        byte[] two = repeat("select a", " + b", 100_000, " from u");
        long first = scanner.scan(one, 0, one.length).fingerprint();

        assertThat(scanner.scan(two, 0, two.length).fingerprint()).isNotEqualTo(first);
        assertThat(scanner.scan(one, 0, one.length).fingerprint()).isEqualTo(first);
        assertThat(scanner.normalized()).endsWith(" ...").hasSizeLessThan(300_000);
    }

    @Test
    void listsAfterTheTokensKeptDoNoHarm() {
        byte[] text =
                repeat(
                        "select a",
                        " + b",
                        100_000,
                        " from t where c in (1, 2) and d = any(array[1]) limit 5");

        assertThat(scanner.scan(text, 0, text.length).kind()).isEqualTo(StatementKind.SELECT);
        assertThat(scanner.keyCount()).isZero();
    }

    @Test
    void chainsOfNamesAreLinear() {
        byte[] text = repeat("select a", ".b.c", 1_250_000, " from t");

        assertThat(scanner.scan(text, 0, text.length).kind()).isEqualTo(StatementKind.SELECT);
    }

    @Test
    void quotesCommentsAndTagsThatNeverCloseAreLinear() {
        for (String open : new String[] {"'", "/*", "$$", "$a$ $", "\"", "--"}) {
            byte[] text = repeat("select " + open, " " + open.charAt(0) + " x", 500_000, "");
            assertThat(scanner.scan(text, 0, text.length).kind()).isEqualTo(StatementKind.SELECT);
        }
    }

    private static byte[] repeat(String start, String part, int times, String end) {
        return (start + part.repeat(times) + end).getBytes(StandardCharsets.UTF_8);
    }
}
