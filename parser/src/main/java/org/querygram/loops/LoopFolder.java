package org.querygram.loops;

import org.querygram.timeline.Segment;
import org.querygram.workload.Workload;

import java.util.Arrays;

/// Folds a segment into a tree of loops.
///
/// Loops may be nested, their rounds of any length, steps may be missing in some rounds, and
/// statements that are no part of a loop stay visible in it as strays. Among the structures that
/// would explain the segment the one is taken that needs fewest words (`Bits`). Housekeeping does
/// not take part in the search and is put back at its place. The time is nearly linear in the
/// number of statements.
public final class LoopFolder {

    private LoopFolder() {}

    /// The tree of one segment; it loses no statement.
    public static LoopTree fold(Workload workload, Segment segment) {
        int[] rows = segment.rows();
        int[] tokens = tokens(workload, rows);
        Sequence sequence = sequence(workload, rows, tokens);
        Draft.Body body = new SegmentFolder(sequence).fold();
        TreeBuilder builder = new TreeBuilder(workload, rows, tokens);
        return new LoopTree(
                segment.index(), builder.build(body, new Keepers(workload, rows, tokens).find()));
    }

    /// Positions in `rows` of the statements that are no housekeeping; all if there are no others.
    private static int[] tokens(Workload workload, int[] rows) {
        int[] tokens = new int[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            int queryClass = workload.queryClass(rows[i]);
            if (!workload.queryClasses().get(queryClass).housekeeping()) {
                tokens[count++] = i;
            }
        }
        if (count == 0) {
            Arrays.setAll(tokens, i -> i);
            return tokens;
        }
        return Arrays.copyOf(tokens, count);
    }

    private static Sequence sequence(Workload workload, int[] rows, int[] tokens) {
        int[] symbolOfClass = new int[workload.queryClasses().size()];
        int[] symbols = new int[tokens.length];
        int known = 0;
        for (int i = 0; i < tokens.length; i++) {
            int queryClass = workload.queryClass(rows[tokens[i]]);
            if (symbolOfClass[queryClass] == 0) {
                symbolOfClass[queryClass] = ++known;
            }
            symbols[i] = symbolOfClass[queryClass] - 1;
        }
        return new Sequence(symbols, known);
    }
}
