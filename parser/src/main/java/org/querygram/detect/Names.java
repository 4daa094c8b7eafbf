package org.querygram.detect;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Names for tables in sentences and in example code: `blog_article` is an article, `Article` and
/// `article` there. What a class is really called only the program's code knows.
public final class Names {

    private final Set<String> tables;
    private final Map<String, String> bare = new ConcurrentHashMap<>();

    /// @param tables names of all tables of the log, in lower case
    public Names(Set<String> tables) {
        this.tables = Set.copyOf(tables);
    }

    /// One row of the table in words: "article", "price list".
    public String one(String table) {
        String bare = bare(table);
        return isWord(bare) ? Words.singular(bare).replace('_', ' ') : "row of " + bare;
    }

    /// Rows of the table in words: "articles".
    public String many(String table) {
        String bare = bare(table);
        if (!isWord(bare)) {
            return "rows of " + bare;
        }
        int underscore = bare.lastIndexOf('_');
        return bare.substring(0, underscore + 1).replace('_', ' ')
                + Words.plural(bare.substring(underscore + 1));
    }

    /// A guess at the model's or entity's class: `Article`.
    public String model(String table) {
        return code(Words.singular(bare(table)).replace('_', ' '));
    }

    /// Words as a class name: "price list" -> `PriceList`.
    public String code(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            name.append(Words.sentence(word));
        }
        return name.toString();
    }

    /// A guess at a variable or field: `article`, `priceList`.
    public String variable(String table) {
        String model = model(table);
        return model.isEmpty()
                ? model
                : Character.toLowerCase(model.charAt(0)) + model.substring(1);
    }

    /// A guess at the name of a collection of the table's rows: `articles`, `price_lists`.
    public String field(String table) {
        return many(table).replace("rows of ", "").replace(' ', '_');
    }

    /// A column as a Java property: `created_at` -> `createdAt`.
    public String property(String column) {
        String name = code(column.toLowerCase(Locale.ROOT).replace('_', ' '));
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /// Whom a reference column points to, in words: `author_id` -> "author"; null if it is no
    /// `..._id`.
    public @Nullable String owner(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        return name.endsWith("_id") && name.length() > 3
                ? name.substring(0, name.length() - 3).replace('_', ' ')
                : null;
    }

    /// `t1` is no word that has a plural.
    private static boolean isWord(String bare) {
        return !bare.isEmpty() && Character.isLetter(bare.charAt(bare.length() - 1));
    }

    /// Without the prefix of a Django app, which is there when several tables share their first
    /// word and no table has that word for a name (`order_item` belongs to `orders`, `blog_article`
    /// to no blog), or when the word stands there twice (`bookmarks_bookmark`).
    private String bare(String table) {
        return bare.computeIfAbsent(table, this::newBare);
    }

    /// `stockItem` is `stock_item`; a name that has underscores has its words apart already.
    private static String underscored(String table) {
        if (table.indexOf('_') >= 0) {
            return table;
        }
        StringBuilder name = new StringBuilder(table.length() + 4);
        for (int i = 0; i < table.length(); i++) {
            char c = table.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(table.charAt(i - 1))) {
                name.append('_');
            }
            name.append(c);
        }
        return name.toString();
    }

    private String newBare(String table) {
        String name = underscored(table).toLowerCase(Locale.ROOT);
        int underscore = name.indexOf('_');
        if (underscore <= 0 || underscore == name.length() - 1) {
            return name;
        }
        String first = name.substring(0, underscore);
        boolean shared = tables.stream().filter(other -> other.startsWith(first + "_")).count() > 1;
        boolean owned = tables.contains(first) || tables.contains(Words.plural(first));
        String rest = name.substring(underscore + 1);
        boolean twice = Words.singular(first).equals(Words.singular(rest));
        return twice || shared && !owned ? rest : name;
    }
}
