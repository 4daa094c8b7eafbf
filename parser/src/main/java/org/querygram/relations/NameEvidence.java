package org.querygram.relations;

import org.querygram.workload.KeyNames;

import java.util.ArrayList;
import java.util.List;

/// Columns named like a table: `author_id` of `blog_article` and a table `blog_author`.
final class NameEvidence {

    private final Schema schema;

    NameEvidence(Schema schema) {
        this.schema = schema;
    }

    void tell(Relations relations) {
        for (String table : schema.tables()) {
            for (String column : schema.columns(table)) {
                String thing = KeyNames.referent(column);
                if (!thing.isEmpty() && !schema.isPrimaryKey(table, column)) {
                    tell(table, column, thing, relations);
                }
            }
        }
    }

    private void tell(String table, String column, String thing, Relations relations) {
        String target = target(table, thing);
        if (!target.isEmpty()) {
            relations.add(table, column, target, schema.primaryKey(target), Strength.NAMED);
        }
    }

    /// The table of the same family (`blog_`) before others; none when two serve equally.
    private String target(String table, String thing) {
        List<String> best = new ArrayList<>();
        int family = -1;
        for (String other : schema.tables()) {
            if (KeyNames.isTableOf(other, thing)) {
                int shared = KeyNames.commonPrefix(table, other);
                if (shared > family) {
                    family = shared;
                    best.clear();
                }
                if (shared == family) {
                    best.add(other);
                }
            }
        }
        return best.size() == 1 ? best.getFirst() : "";
    }
}
