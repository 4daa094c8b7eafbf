package org.querygram.app.tree;

import org.jspecify.annotations.Nullable;
import org.querygram.detect.Finding;

import java.util.List;

/// A row of the tree in words and figures, ready to be shown.
///
/// @param pill `× 200`, or null where there is no loop
/// @param verb SELECT, INSERT: null where the row is no statement
/// @param colour of the table, 0 to 8
/// @param name table, segment or "loop"
/// @param detail what stands after the name, in grey
/// @param tag `in 90 of 1,153 rounds`, `once`, `not part of the loop`; or null
/// @param tagDashed true for a step that some rounds lack
/// @param mark the gravest finding that concerns the row, or null
/// @param share of the log, 0 to 1
/// @param sentence the row for a screen reader
record RowText(
        @Nullable String pill,
        @Nullable String verb,
        int colour,
        String name,
        String detail,
        @Nullable String tag,
        boolean tagDashed,
        @Nullable Finding mark,
        String count,
        String time,
        double share,
        String sentence) {

    static RowText more(String name, String detail) {
        return new RowText(
                null,
                null,
                0,
                name,
                detail,
                null,
                false,
                null,
                "",
                "",
                Double.NaN,
                name + " " + detail);
    }

    List<String> columns() {
        return List.of(count, time);
    }
}
