package org.querygram.read;

import org.querygram.entry.Entry;

import java.nio.charset.StandardCharsets;

/// Looks at the first word of a statement, without reading on.
final class StatementStart {

    /// What `log_statement = mod` and `ddl` never show: they show what changes rows or the schema.
    private static final byte[][] READS =
            words(
                    "select",
                    "begin",
                    "commit",
                    "rollback",
                    "set ",
                    "show",
                    "fetch",
                    "declare",
                    "start",
                    "savepoint",
                    "release",
                    "values",
                    "discard",
                    "close");

    private StatementStart() {}

    private static byte[][] words(String... words) {
        byte[][] all = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            all[i] = words[i].getBytes(StandardCharsets.US_ASCII);
        }
        return all;
    }

    /// True for a statement that changes neither rows nor the schema, as its first word tells.
    static boolean reads(Entry entry) {
        byte[] b = entry.text();
        int from = entry.textStart();
        int to = entry.textEnd();
        while (from < to && b[from] <= ' ' && b[from] >= 0) {
            from++;
        }
        for (byte[] word : READS) {
            if (is(word, b, from, to)) {
                return true;
            }
        }
        return false;
    }

    /// True when a word in small letters stands at a position, in small or capital ones.
    static boolean is(byte[] word, byte[] b, int from, int to) {
        if (to - from < word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            int c = b[from + i];
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != word[i]) {
                return false;
            }
        }
        return true;
    }
}
