package org.querygram.app.relations;

import org.querygram.app.log.Figures;
import org.querygram.relations.Relation;

import java.util.ArrayList;
import java.util.List;

/// A foreign key with its traffic.
///
/// @param joins statements that join the two tables along it
/// @param lookups statements that look for rows by its column, without a join
/// @param findings how many findings are about one of its columns
record SchemaLink(Relation relation, long joins, long lookups, int findings) {

    long traffic() {
        return joins + lookups;
    }

    /// `blog_article.author_id`.
    String from() {
        return relation.fromTable() + "." + relation.fromColumn();
    }

    /// `blog_author.id`.
    String to() {
        return relation.toTable() + "." + relation.toColumn();
    }

    /// How it is known.
    String evidence() {
        return switch (relation.strength()) {
            case JOINED -> "seen in a join";
            case VALUES_FLOW -> "the same ids follow";
            case NAMED -> "by its name";
        };
    }

    /// `8 joins`, `120 lookups`; nothing for a foreign key that nobody follows.
    List<String> uses() {
        List<String> uses = new ArrayList<>();
        if (joins > 0) {
            uses.add(Figures.counted(joins, "join"));
        }
        if (lookups > 0) {
            uses.add(Figures.counted(lookups, "lookup"));
        }
        return uses;
    }

    /// Names it to a screen reader.
    String sentence() {
        String uses = uses().isEmpty() ? "" : ", " + String.join(", ", uses());
        return from() + " points to " + to() + ": " + evidence() + uses;
    }

    boolean touches(String table) {
        return relation.fromTable().equalsIgnoreCase(table)
                || relation.toTable().equalsIgnoreCase(table);
    }
}
