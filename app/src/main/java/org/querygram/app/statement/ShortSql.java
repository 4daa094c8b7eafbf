package org.querygram.app.statement;

import java.util.ArrayList;
import java.util.List;

/// A normalized statement short enough for a row of a table: long lists of columns become `id, name
/// +3`, and the table's own name in front of its columns goes where it can only be that one.
public final class ShortSql {

    /// Columns that are kept of a list.
    private static final int KEPT = 2;

    /// Characters of a list, or of its only item: what a table is asked for matters more.
    private static final int LONG = 36;

    private ShortSql() {}

    /// @param table the main table, or "" where there are several
    public static String of(String normalized, String table) {
        String bare = table.isEmpty() ? normalized : normalized.replace(table + ".", "");
        if (bare.startsWith("SELECT ")) {
            int from = topLevel(bare, " FROM ", 7);
            return from < 0
                    ? bare
                    : "SELECT " + shortList(bare.substring(7, from)) + bare.substring(from);
        }
        int open = bare.indexOf('(');
        int close = open < 0 ? -1 : topLevel(bare, ")", open + 1);
        return bare.startsWith("INSERT ") && close > 0
                ? bare.substring(0, open + 1)
                        + shortList(bare.substring(open + 1, close))
                        + bare.substring(close)
                : bare;
    }

    private static String shortList(String list) {
        List<String> items = new ArrayList<>();
        int from = 0;
        for (int comma = topLevel(list, ",", 0); comma >= 0; comma = topLevel(list, ",", from)) {
            items.add(list.substring(from, comma).strip());
            from = comma + 1;
        }
        items.add(list.substring(from).strip());
        if (items.size() <= KEPT + 1 && list.length() <= LONG) {
            return list;
        }
        String kept = String.join(", ", items.subList(0, Math.min(KEPT, items.size())));
        int left = items.size() - KEPT;
        if (kept.length() > LONG) {
            kept = items.getFirst();
            left = items.size() - 1;
        }
        return (kept.length() > LONG ? kept.substring(0, LONG - 1) + "…" : kept)
                + (left > 0 ? " +" + left : "");
    }

    /// Where a text stands outside of brackets and quotes; -1 if nowhere.
    private static int topLevel(String text, String wanted, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && depth == 0 && text.startsWith(wanted, i)) {
                return i;
            }
            if (!quoted && (c == '(' || c == ')')) {
                depth += c == '(' ? 1 : -1;
            }
        }
        return -1;
    }
}
