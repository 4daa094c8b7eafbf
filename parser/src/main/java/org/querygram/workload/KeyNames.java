package org.querygram.workload;

/// What names of columns and tables say of each other. All names in lower case.
public final class KeyNames {

    private static final String PARENT_LINK = "_ptr_id";

    private KeyNames() {}

    /// What a column like `author_id` or `authorid` refers to ("author"), or an empty string.
    public static String referent(String column) {
        if (isParentLink(column)) {
            return column.substring(0, column.length() - PARENT_LINK.length());
        }
        if (column.endsWith("_id") && column.length() > 3) {
            return column.substring(0, column.length() - 3);
        }
        // Two letters before "id" are no name: "paid", "void" are no keys, "userid" is one.
        if (column.endsWith("id") && column.length() > 5) {
            return column.substring(0, column.length() - 2);
        }
        return "";
    }

    /// True for the column by which Django's multi-table inheritance ties a row to its parent's
    /// row, and which is its key: `person_ptr_id` of `patient`.
    public static boolean isParentLink(String column) {
        return column.endsWith(PARENT_LINK) && column.length() > PARENT_LINK.length();
    }

    /// True for a table of those things: `author`, `authors`, `blog_author`, `blog_authors`.
    public static boolean isTableOf(String table, String thing) {
        return endsInWord(table, thing) || endsInWord(table, plural(thing));
    }

    /// Length of the common beginning up to an underscore: 5 for `blog_article` and `blog_author`.
    public static int commonPrefix(String one, String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length())
                && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return one.substring(0, shared).lastIndexOf('_') + 1;
    }

    private static boolean endsInWord(String table, String word) {
        if (!table.endsWith(word)) {
            return false;
        }
        int before = table.length() - word.length() - 1;
        return before < 0 || table.charAt(before) == '_';
    }

    private static String plural(String noun) {
        int last = noun.length() - 1;
        if (noun.endsWith("y") && last > 0 && "aeiou".indexOf(noun.charAt(last - 1)) < 0) {
            return noun.substring(0, last) + "ies";
        }
        boolean hisses =
                noun.endsWith("s")
                        || noun.endsWith("x")
                        || noun.endsWith("ch")
                        || noun.endsWith("sh");
        return noun + (hisses ? "es" : "s");
    }
}
