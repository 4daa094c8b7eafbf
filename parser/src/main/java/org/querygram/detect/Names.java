package org.querygram.detect;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Names for tables in sentences and in example code: `blog_article` is an article, `Article` and
/// `article` there. Where the log tells what a class is really called that name is taken; else only
/// the program's code knows it, and this is a guess.
public final class Names {

    /// What people put before the name of every table, whatever it holds: `tbl_user`, `t_user`.
    private static final Set<String> MARKERS = Set.of("tbl", "tb", "tab", "table", "t");

    /// Apps of Django itself, of which a log may show a single table.
    private static final Set<String> APPS = Set.of("auth", "django");

    private final Set<String> tables;
    private final Function<String, @Nullable String> entities;
    private final Function<String, Entities.@Nullable Role> roles;
    private final Map<String, String> bare = new ConcurrentHashMap<>();

    /// @param tables names of all tables of the log, in lower case
    public Names(Set<String> tables) {
        this(tables, table -> null, table -> null);
    }

    /// @param entities the class of a table's rows as the log tells it, or null
    /// @param roles the collection that a table keeps as the log tells it, or null
    Names(
            Set<String> tables,
            Function<String, @Nullable String> entities,
            Function<String, Entities.@Nullable Role> roles) {
        this.tables = Set.copyOf(tables);
        this.entities = entities;
        this.roles = roles;
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

    /// The model's or entity's class: `Article`.
    public String model(String table) {
        String entity = entities.apply(table);
        return entity != null ? entity : Identifiers.type(Words.singular(bare(table)));
    }

    /// A guess at a variable or field in Java: `article`, `priceList`.
    public String variable(String table) {
        return Identifiers.java(Words.singular(bare(table)));
    }

    /// A guess at the name of a collection in Java: `articles`, `priceLists`.
    public String variables(String table) {
        return Identifiers.java(field(table));
    }

    /// A guess at a variable in Python: `article`, `price_list`.
    public String item(String table) {
        return Identifiers.python(Words.singular(bare(table)));
    }

    /// A guess at the name of a collection of the table's rows in Python: `articles`,
    /// `price_lists`.
    public String field(String table) {
        return Identifiers.python(many(table).replace("rows of ", "").replace(' ', '_'));
    }

    /// A column as a Java property: `created_at` -> `createdAt`.
    public String property(String column) {
        return Identifiers.java(Identifiers.snake(column));
    }

    /// A column as HQL meets it from its entity: `created_at` -> `createdAt`, and a reference by
    /// way of the entity it leads to: `author_id` -> `author.id`.
    public String path(String column) {
        String owner = owner(column);
        return owner == null ? property(column) : Identifiers.java(owner.replace(' ', '_')) + ".id";
    }

    /// A column as a Django field's attribute: `CreatedAt` -> `created_at`.
    public String attribute(String column) {
        return Identifiers.python(Identifiers.snake(column));
    }

    /// Whom a reference column points to, in words: `author_id` and `authorId` -> "author"; null if
    /// it does not look like a reference.
    public @Nullable String owner(String column) {
        String name = Identifiers.snake(column);
        for (String end : new String[] {"_id", "_uuid", "_fk"}) {
            if (name.endsWith(end) && name.length() > end.length()) {
                return name.substring(0, name.length() - end.length()).replace('_', ' ');
            }
        }
        return null;
    }

    /// The collection that a table keeps, where the log tells.
    Entities.@Nullable Role role(String table) {
        return roles.apply(table);
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

    private String newBare(String table) {
        String entity = entities.apply(table);
        if (entity != null) {
            return Identifiers.snake(entity);
        }
        // A name that has underscores has its words apart already.
        boolean apart = table.indexOf('_') >= 0;
        String name = Identifiers.snake(apart ? table.toLowerCase(Locale.ROOT) : table);
        int underscore = name.indexOf('_');
        if (underscore <= 0 || underscore == name.length() - 1) {
            return name;
        }
        String first = name.substring(0, underscore);
        String rest = name.substring(underscore + 1);
        if (MARKERS.contains(first) && !Character.isDigit(rest.charAt(0))) {
            return rest;
        }
        boolean shared = tables.stream().filter(other -> other.startsWith(first + "_")).count() > 1;
        boolean owned = tables.contains(first) || tables.contains(Words.plural(first));
        boolean twice = Words.singular(first).equals(Words.singular(rest));
        return twice || APPS.contains(first) || shared && !owned ? rest : name;
    }
}
