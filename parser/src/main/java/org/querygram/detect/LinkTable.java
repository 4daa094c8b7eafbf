package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.StatementShape;

import java.util.List;

/// A collection that is kept in a table of its own: whose it is and what it is called. A table of
/// nothing but two references is the link table of a many-to-many; its rows are no things of their
/// own, and advice speaks of both sides.
///
/// @param owner table's class: `Article`
/// @param item a variable for one owner in Python: `article`
/// @param variable the same in Java
/// @param field the collection in Python: `tags`
/// @param property the collection in Java
/// @param element class of what is linked to: `Tag`; the table's own rows where it is no link
/// table
/// @param words what is linked to: "tags"
/// @param links whether the table is a link table
/// @param other the only column beside the owner's, the one that refers to what is linked to; null
/// if there are more
record LinkTable(
        String owner,
        String item,
        String variable,
        String field,
        String property,
        String element,
        String words,
        boolean links,
        @Nullable String other) {

    /// @param ownerColumn the column that refers to the owner
    static LinkTable of(StatementShape insert, String ownerColumn, DetectionContext context) {
        Names names = context.names();
        String table = insert.tables().getFirst().name();
        Owner owner = Owner.of(table, ownerColumn, context);
        List<String> references = references(insert, context);
        boolean links = isLink(insert, context) && references.contains(ownerColumn);
        String other =
                links
                        ? references.stream()
                                .filter(column -> !column.equals(ownerColumn))
                                .findFirst()
                                .orElse(null)
                        : null;
        String target = other == null ? null : context.schema().target(table, other);
        String otherWords = other == null ? null : names.owner(other);
        String linked =
                target != null ? target : otherWords != null ? otherWords.replace(' ', '_') : table;
        Entities.Role role = context.names().role(table);
        String item = Identifiers.snake(role == null ? owner.words() : role.owner());
        return new LinkTable(
                role == null ? owner.model() : role.owner(),
                Identifiers.python(item),
                Identifiers.java(item),
                role == null ? of(item, names.field(linked)) : Identifiers.snake(role.property()),
                role == null ? Identifiers.java(of(item, names.field(linked))) : role.property(),
                role != null && !links ? "String" : names.model(linked),
                role == null
                        ? of(item, names.many(linked).replace(' ', '_')).replace('_', ' ')
                        : Identifiers.snake(role.property()).replace('_', ' '),
                links,
                other != null ? other : only(insert, ownerColumn, context));
    }

    /// `article_keywords` of an article are its `keywords`.
    private static String of(String item, String field) {
        return field.startsWith(item + "_") ? field.substring(item.length() + 1) : field;
    }

    /// The one column beside the owner and the key, or null.
    private static @Nullable String only(
            StatementShape insert, String ownerColumn, DetectionContext context) {
        String table = insert.tables().getFirst().name();
        List<String> columns =
                insert.columns().stream()
                        .map(ColumnUse::column)
                        .filter(column -> !column.equals(ownerColumn))
                        .filter(column -> !context.schema().isKey(table, column))
                        .toList();
        return columns.size() == 1 ? columns.getFirst() : null;
    }

    /// True when an INSERT stores two references and nothing else but a key.
    static boolean isLink(StatementShape insert, DetectionContext context) {
        String table = insert.tables().getFirst().name();
        long others =
                insert.columns().stream()
                        .map(ColumnUse::column)
                        .filter(column -> !context.schema().isKey(table, column))
                        .count();
        return references(insert, context).size() == 2 && others == 2;
    }

    private static List<String> references(StatementShape insert, DetectionContext context) {
        String table = insert.tables().getFirst().name();
        return insert.columns().stream()
                .map(ColumnUse::column)
                .filter(
                        column ->
                                context.schema().target(table, column) != null
                                        || context.names().owner(column) != null)
                .filter(column -> !context.schema().isKey(table, column))
                .distinct()
                .toList();
    }
}
