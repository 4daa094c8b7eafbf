package org.querygram.loops;

import org.querygram.timeline.Forms;
import org.querygram.timeline.Segment;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Folds a segment into a tree of loops.
///
/// Loops may be nested, their rounds of any length, steps may be missing in some rounds, and
/// statements that are no part of a loop stay visible in it as strays. Among the structures that
/// would explain the segment the one is taken that needs fewest words (`Bits`). Housekeeping does
/// not take part in the search and is put back at its place. The time is nearly linear in the
/// number of statements.
public final class LoopFolder {

    private final Workload workload;
    private final KnownBodies known = new KnownBodies();

    private LoopFolder(Workload workload) {
        this.workload = workload;
    }

    /// The tree of one segment; it loses no statement.
    public static LoopTree fold(Workload workload, Segment segment) {
        return new LoopFolder(workload).fold(segment, Stop.never());
    }

    /// The trees of all segments, in their order. Uses all processors, and folds segments of one
    /// form only once: requests of one page mostly look alike. A tree of the list is made each time
    /// that it is asked for: ask once for what is used often, and compare nodes by `equals`.
    ///
    /// @param stopped true once it shall stop; asked before each segment, and every few
    /// milliseconds
    ///     while a long one is folded
    /// @throws CancellationException when it was stopped
    public static List<LoopTree> foldAll(
            Workload workload, Segments segments, Forms forms, BooleanSupplier stopped) {
        LoopFolder folder = new LoopFolder(workload);
        FoldedTrees trees = new FoldedTrees(segments, forms);
        each(
                trees.size(),
                stopped,
                index -> {
                    if (forms.first(index) == index) {
                        Segment segment = segments.list().get(index);
                        LoopTree tree = folder.fold(segment, new Stop(stopped));
                        trees.put(index, PackedTree.of(tree, segment));
                    }
                });
        return trees;
    }

    private static void each(int count, BooleanSupplier stopped, IntConsumer work) {
        IntStream.range(0, count)
                .parallel()
                .forEach(
                        index -> {
                            if (stopped.getAsBoolean()) {
                                throw new CancellationException("Folding was stopped");
                            }
                            work.accept(index);
                        });
    }

    private LoopTree fold(Segment segment, Stop stop) {
        int[] rows = segment.rows();
        int[] tokens = tokens(workload, rows);
        Draft.Body found = known.of(sequence(workload, rows, tokens, stop));
        RoundValues values = new RoundValues(workload, rows, tokens, stop);
        Draft.Body body = new Regrouping(values).of(found);
        List<Keeper> keepers = new Keepers(workload, rows, tokens, stop).find();
        TreeBuilder builder = new TreeBuilder(workload, rows, tokens, stop);
        return new LoopTree(segment.index(), builder.build(body, keepers));
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

    private static Sequence sequence(Workload workload, int[] rows, int[] tokens, Stop stop) {
        Map<Integer, Integer> symbolOfClass = new HashMap<>();
        int[] symbols = new int[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            int queryClass = workload.queryClass(rows[tokens[i]]);
            Integer symbol = symbolOfClass.putIfAbsent(queryClass, symbolOfClass.size());
            symbols[i] = symbol == null ? symbolOfClass.size() - 1 : symbol;
        }
        int[] mine = new int[tokens.length];
        Arrays.setAll(mine, i -> rows[tokens[i]]);
        Ties ties = new Ties(workload, mine, symbols, symbolOfClass.size(), stop);
        return new Sequence(symbols, symbolOfClass.size(), ties.find(), stop);
    }
}
