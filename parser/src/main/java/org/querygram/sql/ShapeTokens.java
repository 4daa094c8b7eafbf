package org.querygram.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A statement's tokens laid out for reading its shape: kinds, keywords, names, and for every
/// bracket where its partner stands.
final class ShapeTokens {

    /// Beyond this many tokens the shape is read from the beginning alone.
    private static final int MOST = 100_000;

    private final List<String> texts = new ArrayList<>();
    private final List<Keyword> keywords = new ArrayList<>();
    private final String sql;
    private int[] froms = new int[64];
    private int[] tos = new int[64];
    private int[] kinds = new int[64];
    private int[] partners = new int[64];
    private int[] depths = new int[64];
    private int count;

    ShapeTokens(String sql) {
        this.sql = sql;
        TextLexer lexer = new TextLexer(sql);
        while (count < MOST && lexer.next()) {
            add(lexer);
        }
        pairBrackets();
    }

    private void add(TextLexer lexer) {
        if (count == kinds.length) {
            kinds = Arrays.copyOf(kinds, count * 2);
            partners = Arrays.copyOf(partners, count * 2);
            depths = Arrays.copyOf(depths, count * 2);
            froms = Arrays.copyOf(froms, count * 2);
            tos = Arrays.copyOf(tos, count * 2);
        }
        int kind = lexer.kind();
        froms[count] = lexer.from();
        tos[count] = lexer.to();
        kinds[count++] = kind;
        keywords.add(lexer.keyword());
        texts.add(
                Lexeme.isName(kind)
                        ? name(lexer.text())
                        : kind == Lexeme.OPERATOR ? lexer.text() : "");
    }

    private void pairBrackets() {
        int[] open = new int[count + 1];
        int depth = 0;
        for (int i = 0; i < count; i++) {
            partners[i] = count;
            if (kinds[i] == Lexeme.CLOSE || kinds[i] == Lexeme.CLOSE_SQUARE) {
                if (depth > 0) {
                    depth--;
                    partners[i] = open[depth];
                    partners[open[depth]] = i;
                }
            }
            depths[i] = depth;
            if (kinds[i] == Lexeme.OPEN || kinds[i] == Lexeme.OPEN_SQUARE) {
                open[depth++] = i;
            }
        }
    }

    /// A name without quotes; what stood unquoted, or could have, in lower case.
    static String name(String written) {
        int last = written.length() - 1;
        boolean quoted = last > 0 && (written.charAt(0) == '"' || written.charAt(0) == '`');
        if (quoted) {
            String quote = written.substring(0, 1);
            return written.substring(1, last).replace(quote + quote, quote);
        }
        StringBuilder lower = new StringBuilder(written.length());
        for (int i = 0; i <= last; i++) {
            char c = written.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return lower.toString();
    }

    int count() {
        return count;
    }

    int kind(int i) {
        return i >= 0 && i < count ? kinds[i] : Lexeme.END;
    }

    boolean is(int i, int kind) {
        return kind(i) == kind;
    }

    Keyword keyword(int i) {
        return i >= 0 && i < count ? keywords.get(i) : Keyword.NONE;
    }

    boolean is(int i, Keyword keyword) {
        return keyword(i) == keyword;
    }

    String text(int i) {
        return i >= 0 && i < count ? texts.get(i) : "";
    }

    /// The tokens `[from, to)` as they are written, with what stands between them.
    String written(int from, int to) {
        int end = Math.min(to, count);
        return from < 0 || from >= end ? "" : sql.substring(froms[from], tos[end - 1]);
    }

    boolean isOperator(int i, String sign) {
        return kind(i) == Lexeme.OPERATOR && texts.get(i).equals(sign);
    }

    /// Whether a name stands here, as opposed to a word of SQL's own.
    boolean isName(int i) {
        return Lexeme.isName(kind(i)) && !keyword(i).reserved;
    }

    boolean isLiteral(int i) {
        int kind = kind(i);
        return Lexeme.isLiteral(kind)
                || is(i, Keyword.NULL)
                || is(i, Keyword.TRUE)
                || is(i, Keyword.FALSE)
                || is(i, Keyword.CURRENT_DATE)
                || is(i, Keyword.CURRENT_TIMESTAMP);
    }

    /// How many brackets are open around the token.
    int depth(int i) {
        return i >= 0 && i < count ? depths[i] : 0;
    }

    /// The bracket's partner, or the end where it has none.
    int partner(int i) {
        return partners[i];
    }

    /// The first of these keywords in `[from, to)` outside the brackets opened there, or `to`.
    int find(int from, int to, Keyword... wanted) {
        int i = from;
        while (i < to) {
            Keyword keyword = keyword(i);
            for (Keyword one : wanted) {
                if (keyword == one) {
                    return i;
                }
            }
            i = after(i, to);
        }
        return to;
    }

    /// The next comma in `[from, to)` outside brackets, or `to`.
    int findComma(int from, int to) {
        int i = from;
        while (i < to && !is(i, Lexeme.COMMA)) {
            i = after(i, to);
        }
        return Math.min(i, to);
    }

    /// The token after this one, or after the bracket's partner where a bracket opens.
    int after(int i, int to) {
        boolean opens = is(i, Lexeme.OPEN) || is(i, Lexeme.OPEN_SQUARE);
        return Math.min(to, opens ? partner(i) + 1 : i + 1);
    }

    /// Where a dotted name that begins at `from` ends; `from` if none begins there.
    int endOfPath(int from, int to) {
        if (from >= to || !isName(from)) {
            return from;
        }
        int i = from + 1;
        while (i + 1 < to && is(i, Lexeme.DOT) && Lexeme.isName(kind(i + 1))) {
            i += 2;
        }
        return i;
    }
}
