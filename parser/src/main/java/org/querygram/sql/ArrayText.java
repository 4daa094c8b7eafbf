package org.querygram.sql;

/// Reads the text of an array value: `'{1,2,3}'`.
final class ArrayText {

    private ArrayText() {}

    /// Counts the elements of the array in a value token and makes the token stand for its first
    /// element.
    ///
    /// @return the number of elements; 1 for any other value, whose length the text does not tell
    static int read(TokenBuffer out, int value, byte[] text) {
        int from = out.froms[value] + 1;
        int to = out.tos[value] - 1;
        if (out.parameter(value) != 0 || to <= from || text[from] != '{') {
            return 1;
        }
        int elements = 1;
        int firstEnd = -1;
        boolean quoted = false;
        for (int i = from + 1; i < to; i++) {
            if (text[i] == '"' && text[i - 1] != '\\') {
                quoted = !quoted;
            } else if (!quoted && (text[i] == ',' || text[i] == '}')) {
                firstEnd = firstEnd < 0 ? i : firstEnd;
                elements += text[i] == ',' ? 1 : 0;
            }
        }
        if (firstEnd < 0 || firstEnd == from + 1) {
            return firstEnd < 0 ? 1 : 0;
        }
        boolean bare = text[from + 1] != '"' || firstEnd < from + 3;
        int hash =
                bare
                        ? SqlHash.value(text, from + 1, firstEnd)
                        : SqlHash.value(text, from + 2, firstEnd - 1);
        out.hashes[value] = hash & 0xFFFFFFFFL;
        return elements;
    }
}
