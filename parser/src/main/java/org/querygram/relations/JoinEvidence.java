package org.querygram.relations;

import org.querygram.sql.ColumnUse;
import org.querygram.sql.Join;
import org.querygram.workload.KeyNames;
import org.querygram.workload.Workload;

/// Columns that statements set equal: the one that is no primary key points to the other one.
final class JoinEvidence {

    private final Workload workload;
    private final Schema schema;
    private final CompositeKeys composites;

    JoinEvidence(Workload workload, Schema schema) {
        this.workload = workload;
        this.schema = schema;
        this.composites = new CompositeKeys(workload, schema);
    }

    void tell(Relations relations) {
        for (int i = 0; i < workload.queryClasses().size(); i++) {
            if (!workload.queryClasses().get(i).housekeeping()) {
                for (Join join : workload.shape(i).joins()) {
                    tell(join, relations);
                }
                composites.tell(workload.shape(i).joins(), relations);
            }
        }
    }

    private void tell(Join join, Relations relations) {
        boolean left = isKey(join.left());
        boolean right = isKey(join.right());
        // Two primary keys may be one row in two tables, either way round unless one is named a
        // link to the other; two others tell nothing.
        if (left && right) {
            linkToParent(join.left(), join.right(), relations);
            linkToParent(join.right(), join.left(), relations);
        } else if (left) {
            add(join.right(), join.left(), relations);
        } else if (right) {
            add(join.left(), join.right(), relations);
        } else if (isNamedAfter(join.left(), join.right())) {
            add(join.left(), join.right(), relations);
        } else if (isNamedAfter(join.right(), join.left())) {
            add(join.right(), join.left(), relations);
        }
    }

    private static void linkToParent(ColumnUse child, ColumnUse parent, Relations relations) {
        String column = Schema.lower(child.column());
        String table = parent.table();
        if (KeyNames.isParentLink(column)
                && table != null
                && KeyNames.isTableOf(Schema.lower(table), KeyNames.referent(column))) {
            add(child, parent, relations);
        }
    }

    /// A natural key: `reader.country_code` and `country.code`.
    private static boolean isNamedAfter(ColumnUse column, ColumnUse key) {
        String table = key.table();
        String name = Schema.lower(column.column());
        String suffix = "_" + Schema.lower(key.column());
        if (table == null || column.table() == null || !name.endsWith(suffix)) {
            return false;
        }
        String thing = name.substring(0, name.length() - suffix.length());
        return !thing.isEmpty() && KeyNames.isTableOf(Schema.lower(table), thing);
    }

    private boolean isKey(ColumnUse column) {
        String table = column.table();
        return table != null
                && schema.isPrimaryKey(Schema.lower(table), Schema.lower(column.column()));
    }

    private static void add(ColumnUse from, ColumnUse to, Relations relations) {
        String fromTable = from.table();
        String toTable = to.table();
        if (fromTable != null && toTable != null) {
            relations.add(
                    Schema.lower(fromTable),
                    Schema.lower(from.column()),
                    Schema.lower(toTable),
                    Schema.lower(to.column()),
                    Strength.JOINED);
        }
    }
}
