package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Block;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks through the objects of a sample for those that hold the fields of a row of the server, and
/// for strings that hold a line of its log.
final class PgJsonLook {

    private static final int MOST_OBJECTS = 1_000;

    /// A line of the log is searched in objects inside objects inside objects, not deeper.
    private static final int MOST_LEVELS = 3;

    /// A line of the log is known by its start.
    private static final int LOOKED_AT = 2_000;

    private final Map<List<String>, Integer> rows = new HashMap<>();
    private final Map<List<String>, Integer> lines = new HashMap<>();
    private final byte[] b;

    private PgJsonLook(byte[] b) {
        this.b = b;
    }

    static PgJsonLook of(Sample sample) {
        PgJsonLook look = new PgJsonLook(sample.bytes());
        JsonRows rows = new JsonRows(new Block(sample.bytes(), 0, sample.length(), 0, 1, true));
        for (int i = 0; i < MOST_OBJECTS && rows.next(); i++) {
            int end =
                    rows.isObject()
                            ? JsonBytes.valueEnd(look.b, rows.at, sample.length())
                            : JsonBytes.BROKEN;
            if (end < 0) {
                rows.skipLine();
            } else {
                look.object(rows.at, end, List.of());
                rows.skipTo(end);
            }
        }
        return look;
    }

    /// The path to the fields of a row, or null if no object has them.
    @Nullable JsonPath row() {
        return rows.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> new JsonPath(entry.getKey()))
                .orElse(null);
    }

    /// The paths to strings that hold lines of a log, the most frequent first.
    List<JsonPath> lines() {
        return lines.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .map(entry -> new JsonPath(entry.getKey()))
                .toList();
    }

    private void object(int from, int to, List<String> path) {
        boolean[] found = new boolean[3];
        int at = from + 1;
        while (at >= 0 && at < to) {
            at = JsonBytes.blank(b, at, to);
            if (at < to && b[at] == '"') {
                at = member(at, to, path, found);
            } else {
                at++;
            }
        }
        if (found[0] && found[1] && !found[2]) {
            rows.merge(path, 1, Integer::sum);
        }
    }

    /// @param found severity, message, and a message that is a line of the log itself
    private int member(int key, int to, List<String> path, boolean[] found) {
        int keyEnd = JsonBytes.stringEnd(b, key + 1, to);
        int colon = JsonBytes.blank(b, Math.min(keyEnd + 1, to), to);
        int from = JsonBytes.blank(b, Math.min(colon + 1, to), to);
        int end = JsonBytes.valueEnd(b, from, to);
        if (end < 0 || b[colon] != ':') {
            return JsonBytes.BROKEN;
        }
        int field = PgJsonKeys.field(b, key + 1, keyEnd);
        found[0] |= field == PgRow.SEVERITY;
        found[1] |= field == PgRow.MESSAGE;
        if (b[from] == '{' && path.size() < MOST_LEVELS) {
            object(from, end, with(path, key + 1, keyEnd));
        } else if (b[from] == '"' && isLine(b, from + 1, end - 1)) {
            found[2] |= field == PgRow.MESSAGE;
            lines.merge(with(path, key + 1, keyEnd), 1, Integer::sum);
        }
        return end;
    }

    private List<String> with(List<String> path, int key, int keyEnd) {
        List<String> longer = new ArrayList<>(path);
        longer.add(new String(b, key, keyEnd - key, StandardCharsets.UTF_8));
        return List.copyOf(longer);
    }

    /// Knows the start of a line of the server's log, whatever its prefix.
    private static boolean isLine(byte[] b, int from, int to) {
        int end = Math.min(to, from + LOOKED_AT);
        byte[] text = PgQuoting.BACKSLASH.decoded(b, from, end);
        if (text.length > 0 && text[0] == '{') {
            return new String(text, StandardCharsets.UTF_8).contains("\"error_severity\":");
        }
        return PgCsvStart.starts(text, 0, text.length)
                || !PgSampleLines.of(new Sample(text, text.length, true)).lines().isEmpty();
    }
}
