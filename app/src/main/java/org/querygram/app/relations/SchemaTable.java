package org.querygram.app.relations;

import org.querygram.detect.Finding;
import org.querygram.stats.QueryStats;

import java.util.List;

/// A table with its traffic.
///
/// @param colour number of its colour, 0 to 8
/// @param reads statements that read it first of all
/// @param writes statements that write it
/// @param nanos of these statements, -1 where the log has no durations
/// @param columns that statements name: those that others point to, then as they first appear
/// @param keys those of the columns that point to another table
/// @param classes its query classes, the most frequent first
/// @param findings about it, heaviest first
record SchemaTable(
        String name,
        int colour,
        long reads,
        long writes,
        long nanos,
        List<String> columns,
        List<String> keys,
        List<QueryStats> classes,
        List<Finding> findings) {

    SchemaTable {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        classes = List.copyOf(classes);
        findings = List.copyOf(findings);
    }

    long statements() {
        return reads + writes;
    }
}
