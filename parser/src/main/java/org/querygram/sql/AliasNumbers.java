package org.querygram.sql;

import java.util.Arrays;

/// Renumbers the aliases that ORMs generate, by first appearance: Hibernate 6 (`a1_0`), Hibernate 5
/// (`author0_`, columns `id1_0_0_`, `col_0_0_`), Django (`T3`, `U0`, columns `Col1`).
///
/// A word of such a spelling is an alias only where the statement declares it as one, after a name,
/// a closing bracket or AS: a table `t3` or a column `line1_2` keeps its name.
final class AliasNumbers {

    private static final int MOST_DIGITS = 4;
    private static final int LONGEST_STEM = 8;

    private boolean any;
    private long[] names = new long[64];
    private int[] numbers = new int[64];
    private byte[] kinds = new byte[64];
    private int declared;
    private int given;

    void clear() {
        any = false;
        if (declared > 0) {
            Arrays.fill(names, 0);
            Arrays.fill(numbers, 0);
            declared = 0;
        }
        given = 0;
    }

    /// A word that may be an alias has been read.
    void seen() {
        any = true;
    }

    /// Whether the word is spelled like a generated alias.
    static boolean isCandidate(byte[] text, int from, int to) {
        int last = text[to - 1];
        if (!SqlBytes.isDigit(last) && last != '_' && last != '"' && last != '`') {
            return false;
        }
        int quote = SqlBytes.isWordPart(text[from]) ? 0 : 1;
        return isGenerated(text, from + quote, to - quote);
    }

    private static boolean isGenerated(byte[] text, int from, int to) {
        if (to - from < 2) {
            return false;
        }
        if (text[to - 1] == '_') {
            return SqlBytes.isDigit(text[to - 2]);
        }
        int stem = beforeDigits(text, from, to);
        if (stem == to) {
            return false;
        }
        if (text[stem - 1] == '_') {
            int first = beforeDigits(text, from, stem - 1);
            return first < stem - 1 && isShortStem(text, from, first);
        }
        int letter = SqlBytes.lower(text[from]);
        return stem == from + 1 && letter >= 't' && letter <= 'z'
                || stem == from + 3
                        && letter == 'c'
                        && (text[from + 1] | 0x20) == 'o'
                        && (text[from + 2] | 0x20) == 'l';
    }

    /// Where the digits that end at `to` begin; `to` where they are none, too many, or all there
    /// is.
    private static int beforeDigits(byte[] text, int from, int to) {
        int p = to;
        while (p > from && SqlBytes.isDigit(text[p - 1])) {
            p--;
        }
        return p == from || to - p > MOST_DIGITS ? to : p;
    }

    private static boolean isShortStem(byte[] text, int from, int to) {
        if (to - from > LONGEST_STEM) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!SqlBytes.isLetter(text[i]) || text[i] == '_') {
                return false;
            }
        }
        return to > from;
    }

    void renumber(TokenBuffer out, byte[] text) {
        if (!any) {
            return;
        }
        for (int i = 1; i < out.count; i++) {
            if (isWordLikeAlias(out, text, i) && out.kind(i + 1) != Lexeme.DOT) {
                declare(out, text, i);
            }
        }
        if (declared == 0) {
            return;
        }
        for (int i = 0; i < out.count; i++) {
            if (isWordLikeAlias(out, text, i)) {
                number(out, text, i);
            }
        }
    }

    private static boolean isWordLikeAlias(TokenBuffer out, byte[] text, int i) {
        return out.kinds[i] == Lexeme.WORD
                && out.froms[i] < out.tos[i]
                && out.keyword(i) == Keyword.NONE
                && isCandidate(text, out.froms[i], out.tos[i]);
    }

    private void declare(TokenBuffer out, byte[] text, int i) {
        int before = out.kind(i - 1);
        boolean afterAs = out.keyword(i - 1) == Keyword.AS;
        boolean column = afterAs && isColumnAlias(text, out.froms[i], out.tos[i]);
        boolean afterName =
                before == Lexeme.CLOSE || Lexeme.isName(before) && !out.keyword(i - 1).reserved;
        if (column || afterName) {
            int slot = slot(out.hashes[i]);
            if (names[slot] == 0) {
                names[slot] = out.hashes[i];
                kinds[slot] = (byte) (column ? Lexeme.COLUMN_ALIAS : Lexeme.ALIAS);
                declared++;
                growIfNeeded();
            }
        }
    }

    /// Hibernate 5 ends column aliases with a low line, Django has `Col1`; Hibernate 6 has none.
    private static boolean isColumnAlias(byte[] text, int from, int to) {
        int quote = SqlBytes.isWordPart(text[from]) ? 0 : 1;
        return text[to - 1 - quote] == '_'
                || (text[from + quote] | 0x20) == 'c' && to - from - 2 * quote > 3;
    }

    private void number(TokenBuffer out, byte[] text, int i) {
        int slot = slot(out.hashes[i]);
        if (names[slot] == 0) {
            return;
        }
        if (numbers[slot] == 0) {
            numbers[slot] = ++given;
        }
        int number = numbers[slot];
        if (kinds[slot] == Lexeme.ALIAS) {
            out.setAlias(i, Lexeme.ALIAS, SqlHash.spread(number), 0, number);
        } else {
            int stemEnd = stemEnd(text, out.froms[i], out.tos[i]);
            long stem = SqlHash.name(text, out.froms[i], stemEnd);
            out.setAlias(
                    i, Lexeme.COLUMN_ALIAS, SqlHash.spread(stem << 32 | number), stemEnd, number);
        }
    }

    private static int stemEnd(byte[] text, int from, int to) {
        int p = to;
        while (p > from + 1 && !SqlBytes.isLetter(text[p - 1])
                || p > from + 1 && text[p - 1] == '_') {
            p--;
        }
        return p;
    }

    private int slot(long name) {
        int slot = (int) SqlHash.spread(name) & (names.length - 1);
        while (names[slot] != 0 && names[slot] != name) {
            slot = (slot + 1) & (names.length - 1);
        }
        return slot;
    }

    private void growIfNeeded() {
        if (declared * 2 < names.length) {
            return;
        }
        long[] oldNames = names;
        byte[] oldKinds = kinds;
        names = new long[oldNames.length * 2];
        kinds = new byte[names.length];
        numbers = new int[names.length];
        for (int i = 0; i < oldNames.length; i++) {
            if (oldNames[i] != 0) {
                int slot = slot(oldNames[i]);
                names[slot] = oldNames[i];
                kinds[slot] = oldKinds[i];
            }
        }
    }
}
