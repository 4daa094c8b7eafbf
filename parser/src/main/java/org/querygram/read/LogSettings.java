package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Entry;
import org.querygram.sql.EightBytes;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Reads settings that leave statements out where the log itself shows them: a line of the server
/// when its configuration changed (`parameter "log_min_duration_statement" changed to "250"`, in
/// any language and any quoting), and statements (`SET`, `ALTER SYSTEM`, `ALTER ROLE`,
/// `set_config`).
final class LogSettings {

    /// In messages a setting stands near the start, in statements too.
    private static final int LOOK = 400;

    private static final int UNDERSCORE = 3;

    private static final byte[] SET = ascii("set");
    private static final byte[] ALTER = ascii("alter");
    private static final byte[] SELECT = ascii("select ");
    private static final byte[] SET_CONFIG = ascii("set_config");

    private static final byte[] THRESHOLD = ascii("log_min_duration_statement");
    private static final byte[] SAMPLE = ascii("log_min_duration_sample");
    private static final byte[] RATE = ascii("log_statement_sample_rate");
    private static final byte[] TRANSACTIONS = ascii("log_transaction_sample_rate");
    private static final byte[][] NAMES = {THRESHOLD, SAMPLE, RATE, TRANSACTIONS};

    private @Nullable String reason;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Which setting hides statements, and where the log shows it; null if none was seen.
    @Nullable String reason() {
        return reason;
    }

    /// A message of the server that is about no statement. Its text may be quoted twice (csvlog,
    /// jsonlog), so the whole entry is looked through.
    void inMessage(Entry entry) {
        if (reason == null) {
            look(entry.buffer, entry.from, Math.min(entry.to, entry.from + LOOK), entry.line);
        }
    }

    void inStatement(Entry entry) {
        byte[] b = entry.text();
        int from = entry.textStart();
        int to = Math.min(entry.textEnd(), from + LOOK);
        if (reason != null || to - from < SELECT.length) {
            return;
        }
        if (sets(b, from, to)) {
            look(b, from, to, entry.line);
        }
    }

    /// Most statements are told by their first and third letter.
    private static boolean sets(byte[] b, int from, int to) {
        int first = b[from] | 0x20;
        if (first == 's') {
            return (b[from + 2] | 0x20) == 't'
                    ? StatementStart.is(SET, b, from, to)
                    : StatementStart.is(SELECT, b, from, to)
                            && find(SET_CONFIG, b, from + SELECT.length, Math.min(to, from + 40))
                                    >= 0;
        }
        return first == 'a' && StatementStart.is(ALTER, b, from, to);
    }

    private void look(byte[] b, int from, int to, long line) {
        for (byte[] name : NAMES) {
            int at = find(name, b, from, to);
            if (at >= 0) {
                setting(name, b, at + name.length, to, line);
                return;
            }
        }
    }

    private static int find(byte[] word, byte[] b, int from, int to) {
        // All names looked for have an underscore there: letters alone are everywhere.
        int end = to - word.length + UNDERSCORE;
        int at = from + UNDERSCORE;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            long underscores = EightBytes.equal(EightBytes.at(b, at), '_');
            while (underscores != 0) {
                int start = at + EightBytes.before(underscores) - UNDERSCORE;
                if (StatementStart.is(word, b, start, to)) {
                    return start;
                }
                underscores &= underscores - 1;
            }
        }
        for (; at <= end; at++) {
            if (b[at] == '_' && StatementStart.is(word, b, at - UNDERSCORE, to)) {
                return at - UNDERSCORE;
            }
        }
        return -1;
    }

    private void setting(byte[] name, byte[] b, int from, int to, long line) {
        int at = from;
        while (at < to && !(b[at] >= '0' && b[at] <= '9' || b[at] == '-')) {
            at++;
        }
        int end = at;
        while (end < to && (Character.isLetterOrDigit(b[end]) || b[end] == '-' || b[end] == '.')) {
            end++;
        }
        String value = new String(b, at, end - at, StandardCharsets.US_ASCII);
        double number = number(value);
        boolean threshold = name == THRESHOLD || name == SAMPLE;
        boolean hides = threshold ? number > 0 : number < 1 && (number > 0 || name == RATE);
        if (!Double.isNaN(number) && hides) {
            reason =
                    "%s was set to %s (line %,d)"
                            .formatted(new String(name, StandardCharsets.US_ASCII), value, line);
        }
    }

    /// `250`, `250ms`, `1.5s`, `0.1`; -1 and words are no number above 0.
    private static double number(String value) {
        int end = 0;
        while (end < value.length() && "-.0123456789".indexOf(value.charAt(end)) >= 0) {
            end++;
        }
        try {
            String unit = value.substring(end).toLowerCase(Locale.ROOT);
            boolean known = unit.isEmpty() || "us ms s min h d".contains(unit);
            return known ? Double.parseDouble(value.substring(0, end)) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
