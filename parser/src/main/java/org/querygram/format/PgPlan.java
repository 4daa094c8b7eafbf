package org.querygram.format;

import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;

import java.nio.charset.StandardCharsets;

/// Finds the statement in a plan that auto_explain wrote, how many rows its top node returned, and
/// how many a step that reads a whole table dropped again.
///
/// The four layouts (auto_explain.log_format) begin with the text of the query: `Query Text: SELECT
/// 1` (text), the same in quotes (yaml), `"Query Text": "SELECT 1"` (json), `<Query-Text>SELECT
/// 1</Query-Text>` (xml).
final class PgPlan {

    private static final byte[] TEXT = ascii("Query Text: ");
    private static final byte[] JSON = ascii("\"Query Text\": \"");
    private static final byte[] XML = ascii("<Query-Text>");
    private static final byte[] XML_END = ascii("</Query-Text>");
    private static final byte[] PARAMETERS = ascii("Query Parameters: ");
    private static final byte[] COST = ascii("  (cost=");
    private static final byte[] ACTUAL = ascii("(actual ");
    private static final byte[] ROWS = ascii("rows=");
    private static final byte[] JSON_ROWS = ascii("\"Actual Rows\": ");
    private static final byte[] YAML_ROWS = ascii("Actual Rows: ");
    private static final byte[] XML_ROWS = ascii("<Actual-Rows>");
    private static final byte[] SEQ_SCAN = ascii("Seq Scan");
    private static final byte[] REMOVED = ascii("Rows Removed by Filter");
    private static final byte[] XML_REMOVED = ascii("<Rows-Removed-by-Filter>");
    private static final byte[] NOTHING = ascii("");

    /// What names the next step of a plan: text, json and yaml, xml.
    private static final byte[][] STEPS = {ascii("->  "), ascii("Node Type"), ascii("<Node-Type>")};

    private PgPlan() {}

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static void read(Entry entry, int from, int to) {
        byte[] b = entry.buffer;
        int start = from;
        while (start < to && b[start] <= ' ') {
            start++;
        }
        if (start == to) {
            return;
        }
        switch (b[start]) {
            case '{', '[' -> quoted(entry, find(JSON, b, start, to), JSON, JSON_ROWS, to);
            case '<' -> xml(entry, start, to);
            default -> text(entry, start, to);
        }
    }

    private static void text(Entry entry, int start, int to) {
        byte[] b = entry.buffer;
        int at = find(TEXT, b, start, to);
        if (at != start) {
            return;
        }
        int sql = at + TEXT.length;
        if (sql < to && b[sql] == '"') {
            quoted(entry, at, ascii("Query Text: \""), YAML_ROWS, to);
            return;
        }
        int cost = find(COST, b, sql, to);
        int end = cost < 0 ? lineEnd(b, sql, to) : lineStart(b, sql, cost);
        int parameters = startOfLine(PARAMETERS, b, sql, end);
        plan(entry, sql, trimmed(b, sql, parameters < 0 ? end : parameters));
        int actual = cost < 0 ? -1 : find(ACTUAL, b, cost, lineEnd(b, cost, to));
        entry.count = number(ROWS, b, actual, to);
        entry.dropped = dropped(b, end, to);
    }

    private static void plan(Entry entry, int from, int to) {
        entry.kind = EntryKind.PLAN;
        entry.textFrom = from;
        entry.textTo = to;
    }

    /// JSON, and YAML's double quotes: backslash escapes.
    private static void quoted(Entry entry, int at, byte[] opening, byte[] rows, int to) {
        byte[] b = entry.buffer;
        if (at < 0) {
            return;
        }
        int from = at + opening.length;
        int end = from;
        boolean escaped = false;
        while (end < to && b[end] != '"') {
            escaped |= b[end] == '\\';
            end += b[end] == '\\' ? 2 : 1;
        }
        end = Math.min(end, to);
        plan(entry, from, end);
        entry.decoded = escaped ? PgPlanText.unescaped(b, from, end) : null;
        entry.count = number(rows, b, end, to);
        entry.dropped = dropped(b, end, to);
    }

    private static void xml(Entry entry, int start, int to) {
        byte[] b = entry.buffer;
        int at = find(XML, b, start, to);
        int end = at < 0 ? -1 : find(XML_END, b, at, to);
        if (end < 0) {
            return;
        }
        plan(entry, at + XML.length, end);
        entry.decoded = PgPlanText.withoutEntities(b, at + XML.length, end);
        entry.count = number(XML_ROWS, b, end, to);
        entry.dropped = dropped(b, end, to);
    }

    /// The most rows that the filter of one "Seq Scan" removed, 0 if none did. What it removed
    /// stands behind the name of the step and before that of the next one, in all four layouts.
    /// Several workers, and loops, write their mean.
    private static long dropped(byte[] b, int from, int to) {
        long most = 0;
        int scan = find(SEQ_SCAN, b, from, to);
        while (scan >= 0) {
            int behind = scan + SEQ_SCAN.length;
            int next = nextStep(b, behind, to);
            int removed = find(REMOVED, b, behind, next);
            if (removed < 0) {
                removed = find(XML_REMOVED, b, behind, next);
            }
            int digits = removed < 0 ? next : removed;
            while (digits < next && (b[digits] < '0' || b[digits] > '9')) {
                digits++;
            }
            most = Math.max(most, number(NOTHING, b, digits, next));
            scan = find(SEQ_SCAN, b, behind, to);
        }
        return most;
    }

    private static int nextStep(byte[] b, int from, int to) {
        int next = to;
        for (byte[] step : STEPS) {
            int at = find(step, b, from, next);
            next = at < 0 ? next : at;
        }
        return next;
    }

    /// The number behind a word, or `Entry.UNKNOWN`.
    private static long number(byte[] word, byte[] b, int from, int to) {
        int at = from < 0 ? -1 : find(word, b, from, to);
        if (at < 0) {
            return Entry.UNKNOWN;
        }
        at += word.length;
        long number = 0;
        int digits = at;
        while (at < to && b[at] >= '0' && b[at] <= '9' && at - digits < 18) {
            number = number * 10 + b[at++] - '0';
        }
        return at == digits ? Entry.UNKNOWN : number;
    }

    private static int find(byte[] word, byte[] b, int from, int to) {
        for (int at = from; at <= to - word.length; at++) {
            int i = 0;
            while (i < word.length && b[at + i] == word[i]) {
                i++;
            }
            if (i == word.length) {
                return at;
            }
        }
        return -1;
    }

    /// Where a word starts a line, behind the TAB that stderr has and csvlog has not.
    private static int startOfLine(byte[] word, byte[] b, int from, int to) {
        int at = find(word, b, from, to);
        while (at >= 0) {
            int before = at > from && b[at - 1] == '\t' ? at - 1 : at;
            if (before > from && b[before - 1] == '\n') {
                return before;
            }
            at = find(word, b, at + 1, to);
        }
        return -1;
    }

    private static int lineStart(byte[] b, int from, int at) {
        int start = at;
        while (start > from && b[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int lineEnd(byte[] b, int from, int to) {
        int end = from;
        while (end < to && b[end] != '\n') {
            end++;
        }
        return end;
    }

    private static int trimmed(byte[] b, int from, int to) {
        int end = to;
        while (end > from && b[end - 1] <= ' ' && b[end - 1] >= 0) {
            end--;
        }
        return end;
    }
}
