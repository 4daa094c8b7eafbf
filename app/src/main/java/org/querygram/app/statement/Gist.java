package org.querygram.app.statement;

import org.querygram.sql.SqlToken;
import org.querygram.sql.SqlTokens;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What tells one run of a statement from the next, in a few words: its condition, or the values it
/// writes. `name = 'python'`, `article_id 701 tag_id 121`.
final class Gist {

    /// Enough for any statement that a person could read in one line.
    private static final int MOST_TOKENS = 600;

    private static final int MOST_CHARACTERS = 160;
    private static final int LONGEST_VALUE = 28;

    private static final Set<String> AFTER_CONDITION =
            Set.of("GROUP", "ORDER", "LIMIT", "FETCH", "RETURNING", "FOR", "HAVING", "OFFSET");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();

    private Gist(String sql) {
        this.sql = sql;
        for (SqlToken token : SqlTokens.of(sql, MOST_TOKENS)) {
            boolean said =
                    token.kind() != SqlToken.Kind.SPACE && token.kind() != SqlToken.Kind.COMMENT;
            if (said) {
                tokens.add(token);
            }
        }
    }

    /// @param sql with its values filled in
    static String of(String sql) {
        Gist gist = new Gist(sql);
        int values = gist.topLevel("VALUES", 0);
        String text =
                gist.startsWith("INSERT") && values >= 0 ? gist.inserted(values) : gist.condition();
        return text.length() <= MOST_CHARACTERS
                ? text
                : text.substring(0, MOST_CHARACTERS - 1) + "…";
    }

    /// Strings and numbers of the statement, as written: what may flow to another statement.
    static Set<String> values(String sql) {
        Set<String> values = new LinkedHashSet<>();
        for (SqlToken token : SqlTokens.of(sql, MOST_TOKENS)) {
            if (isValue(token)) {
                values.add(sql.substring(token.from(), token.to()));
            }
        }
        return values;
    }

    private static boolean isValue(SqlToken token) {
        return token.kind() == SqlToken.Kind.STRING || token.kind() == SqlToken.Kind.NUMBER;
    }

    private boolean startsWith(String keyword) {
        return !tokens.isEmpty() && is(0, keyword);
    }

    private String condition() {
        StringBuilder text = new StringBuilder();
        int set = startsWith("UPDATE") ? topLevel("SET", 0) : -1;
        int where = topLevel("WHERE", 0);
        if (set >= 0) {
            append(text, set + 1, where >= 0 ? where : tokens.size());
        }
        if (where >= 0) {
            text.append(text.isEmpty() ? "" : " where ");
            append(text, where + 1, tokens.size());
        }
        return text.toString();
    }

    /// Columns beside their values while there are few, else the values alone.
    private String inserted(int valuesAt) {
        List<String> columns = group(topLevel("(", 0), valuesAt);
        List<String> values = group(valuesAt + 1, tokens.size());
        boolean named = columns.size() == values.size();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size() && text.length() < MOST_CHARACTERS; i++) {
            text.append(i == 0 ? "" : " ");
            text.append(named ? columns.get(i) + " " : "").append(values.get(i));
        }
        return text.toString();
    }

    /// The items of a bracket that opens at `from`, shortened.
    private List<String> group(int from, int end) {
        List<String> items = new ArrayList<>();
        if (from < 0 || from >= end || !is(from, "(")) {
            return items;
        }
        StringBuilder item = new StringBuilder();
        int depth = 0;
        for (int i = from + 1; i < end && depth >= 0; i++) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (depth < 0 || (depth == 0 && is(i, ","))) {
                items.add(item.toString());
                item.setLength(0);
            } else {
                item.append(shortened(i));
            }
        }
        return items;
    }

    private void append(StringBuilder text, int from, int to) {
        int depth = 0;
        for (int i = from; i < to && text.length() < MOST_CHARACTERS; i++) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (depth == 0 && AFTER_CONDITION.contains(word(i).toUpperCase(Locale.ROOT))) {
                return;
            }
            if (is(i, ";")) {
                return;
            }
            if (isQualifier(i, to)) {
                i++;
                continue;
            }
            boolean tight = i == from || is(i, ",") || is(i, ")") || is(i - 1, "(");
            text.append(tight || text.isEmpty() ? "" : " ").append(shortened(i));
        }
    }

    /// True for `blog_tag` in `blog_tag.name`: the row of the list names the table already.
    private boolean isQualifier(int i, int to) {
        return tokens.get(i).kind() == SqlToken.Kind.IDENTIFIER && i + 2 < to && is(i + 1, ".");
    }

    private String shortened(int i) {
        String word = word(i);
        if (tokens.get(i).kind() == SqlToken.Kind.IDENTIFIER) {
            return unquoted(word);
        }
        String flat = BLANKS.matcher(word).replaceAll(" ");
        return flat.length() <= LONGEST_VALUE || !isValue(tokens.get(i))
                ? flat
                : flat.substring(0, LONGEST_VALUE - 2) + "…'";
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 2 && "\"`[".indexOf(name.charAt(0)) >= 0;
        String bare = quoted ? name.substring(1, name.length() - 1) : name;
        return bare.replaceAll("^.*[\"`\\]]\\.[\"`\\[]", "");
    }

    private int topLevel(String word, int from) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            if (depth == 0 && is(i, word)) {
                return i;
            }
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
        }
        return -1;
    }

    private boolean is(int i, String word) {
        SqlToken token = tokens.get(i);
        return token.to() - token.from() == word.length()
                && sql.regionMatches(true, token.from(), word, 0, word.length());
    }

    private String word(int i) {
        return sql.substring(tokens.get(i).from(), tokens.get(i).to());
    }
}
