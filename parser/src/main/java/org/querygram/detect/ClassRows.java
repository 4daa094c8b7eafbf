package org.querygram.detect;

import org.querygram.sql.StatementKind;
import org.querygram.sql.StatementShape;
import org.querygram.workload.QueryClass;

/// All statements of one query class in one segment.
///
/// @param rows ascending; do not change
public record ClassRows(QueryClass queryClass, StatementShape shape, int[] rows) {

    public int size() {
        return rows.length;
    }

    public int first() {
        return rows[0];
    }

    /// True for a SELECT of the program's own tables: no ping, no sequence, no catalogue.
    public boolean readsTables() {
        return queryClass.kind() == StatementKind.SELECT
                && !queryClass.housekeeping()
                && !shape.tables().isEmpty()
                && !isDummy();
    }

    /// The table that some databases want where there is none: of Oracle and MySQL, Derby and DB2,
    /// Firebird.
    private boolean isDummy() {
        if (shape.tables().size() != 1) {
            return false;
        }
        String name = shape.tables().getFirst().name();
        return name.equalsIgnoreCase("dual")
                || name.equalsIgnoreCase("sysdummy1")
                || name.equalsIgnoreCase("rdb$database");
    }
}
