package org.querygram.format;

import org.querygram.entry.Entry;

import java.util.Arrays;

/// The start of a line that says what was bound to a parameter.
///
/// - 5.x and 6.0 to 6.2: `binding parameter [1] as [BIGINT] - [5]` (null: `[null]`, in 4.x
///   `<null>`)
/// - later 6.x and 7.x: `binding parameter (1:BIGINT) <- [5]`
/// - converters of enums: `Binding [OPEN] to parameter: [2]`
/// - 3.x: `binding '5' to parameter: 1`
///
/// Values are printed as they are: they may hold brackets and line breaks, so a value ends at the
/// last bracket.
final class HibernateBind {

    private static final byte[] SQUARE = LoggerBytes.ascii("binding parameter [");
    private static final byte[] ROUND = LoggerBytes.ascii("binding parameter (");
    private static final byte[] ENUM = LoggerBytes.ascii("Binding [");
    private static final byte[] QUOTED = LoggerBytes.ascii("binding '");
    private static final byte[] DASH = LoggerBytes.ascii("] - ");
    private static final byte[] ARROW = LoggerBytes.ascii(") <- ");
    private static final byte[] TO_PARAMETER = LoggerBytes.ascii("] to parameter: [");
    private static final byte[] QUOTED_TO = LoggerBytes.ascii("' to parameter: ");

    private static final byte[] NULL = LoggerBytes.ascii("null");
    private static final byte[] NULL_4 = LoggerBytes.ascii("<null>");

    private HibernateBind() {}

    /// Sets ordinal and text of the entry; the text of the first two forms ends with the entry
    /// (see `end`).
    static boolean read(byte[] b, int from, int to, Entry entry) {
        if (LoggerBytes.startsWith(b, from, to, SQUARE)) {
            return current(b, from + SQUARE.length, to, DASH, entry);
        }
        if (LoggerBytes.startsWith(b, from, to, ROUND)) {
            return current(b, from + ROUND.length, to, ARROW, entry);
        }
        if (LoggerBytes.startsWith(b, from, to, ENUM)) {
            return before(b, from + ENUM.length, to, TO_PARAMETER, entry);
        }
        return LoggerBytes.startsWith(b, from, to, QUOTED)
                && before(b, from + QUOTED.length, to, QUOTED_TO, entry);
    }

    private static boolean current(byte[] b, int number, int to, byte[] arrow, Entry entry) {
        int end = LoggerBytes.digits(b, number, to);
        long ordinal = LoggerBytes.number(b, number, end);
        int value = LoggerBytes.indexOf(b, end, to, arrow);
        // Parameters of stored procedures may have names instead: they belong to no mark in the
        // SQL.
        if (ordinal < 1 || ordinal > Integer.MAX_VALUE || value < 0) {
            return false;
        }
        entry.ordinal = (int) ordinal;
        entry.textFrom = value + arrow.length;
        entry.textTo = to;
        return true;
    }

    private static boolean before(byte[] b, int value, int to, byte[] arrow, Entry entry) {
        int end = LoggerBytes.lastIndexOf(b, value, to, arrow);
        if (end < 0) {
            return false;
        }
        int number = end + arrow.length;
        long ordinal = LoggerBytes.number(b, number, LoggerBytes.digits(b, number, to));
        if (ordinal < 1 || ordinal > Integer.MAX_VALUE) {
            return false;
        }
        entry.ordinal = (int) ordinal;
        entry.textFrom = value;
        entry.textTo = end;
        entry.nullValue = isNull(b, value, end);
        return true;
    }

    /// Takes the brackets off a value that ends with its entry.
    static void finish(byte[] b, Entry entry) {
        if (!isOpenEnded(b, entry)) {
            return;
        }
        int end = LoggerBytes.trimEnd(b, entry.textFrom, entry.to);
        entry.textFrom++;
        entry.textTo = Math.max(entry.textFrom, b[end - 1] == ']' ? end - 1 : end);
        if (b[end - 1] != ']') {
            entry.problem = "The record ends before the bound value does.";
        }
        entry.nullValue = isNull(b, entry.textFrom, entry.textTo);
    }

    /// A text of these letters looks the same in the log; NULL is by far the more frequent.
    private static boolean isNull(byte[] b, int from, int to) {
        return Arrays.equals(NULL, 0, NULL.length, b, from, to)
                || Arrays.equals(NULL_4, 0, NULL_4.length, b, from, to);
    }

    /// Whether the value is in brackets that end where the entry does.
    static boolean isOpenEnded(byte[] b, Entry entry) {
        return entry.textFrom < entry.textTo
                && b[entry.textFrom] == '['
                && b[entry.textFrom - 1] == ' ';
    }
}
