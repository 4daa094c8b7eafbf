package org.querygram.loops;

import org.querygram.loops.LoopNode.Loop;
import org.querygram.loops.LoopNode.Step;
import org.querygram.timeline.Segment;
import org.querygram.workload.PackedNumbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The tree of one segment in a few bytes, told by positions instead of rows: the tree of every
/// other segment of its form. A position takes a byte or two, and no loop repeats those of its
/// steps.
final class PackedTree {

    private static final int STEP = 0;
    private static final int STRAY = 1;
    private static final int LOOP = 2;

    private final byte[] bytes;
    private final List<String> drivers;

    private PackedTree(byte[] bytes, List<String> drivers) {
        this.bytes = bytes;
        this.drivers = List.copyOf(drivers);
    }

    /// @param tree of the segment; each loop in it has the rows of its body
    static PackedTree of(LoopTree tree, Segment segment) {
        Writer writer = new Writer(segment.rows());
        writer.nodes(tree.nodes());
        return new PackedTree(writer.numbers.bytes(), writer.drivers);
    }

    /// The tree of a segment of this form.
    LoopTree of(Segment segment) {
        Reader reader = new Reader(new PackedNumbers.Reader(bytes), drivers, segment.rows());
        return new LoopTree(segment.index(), reader.nodes());
    }

    private static final class Writer {

        private final int[] rows;
        private final PackedNumbers numbers = new PackedNumbers();
        private final List<String> drivers = new ArrayList<>();

        Writer(int[] rows) {
            this.rows = rows;
        }

        void nodes(List<LoopNode> nodes) {
            numbers.add(nodes.size());
            for (LoopNode node : nodes) {
                switch (node) {
                    case Step step -> step(step);
                    case Loop loop -> loop(loop);
                }
            }
        }

        private void step(Step step) {
            numbers.add(step.stray() ? STRAY : STEP);
            numbers.add(step.queryClass());
            positions(step.rows());
        }

        private void loop(Loop loop) {
            numbers.add(LOOP);
            numbers.add(loop.rounds());
            numbers.add(loop.fewest());
            numbers.add(loop.most());
            numbers.add(loop.optional().size());
            loop.optional().stream().sorted().forEach(numbers::add);
            numbers.add(loop.support().length);
            for (int support : loop.support()) {
                numbers.add(support);
            }
            positions(loop.starts());
            String driver = loop.drivenBy();
            numbers.add(driver == null ? 0 : 1);
            if (driver != null) {
                drivers.add(driver);
            }
            nodes(loop.body());
        }

        private void positions(int[] some) {
            int[] positions = new int[some.length];
            Arrays.setAll(positions, i -> Arrays.binarySearch(rows, some[i]));
            numbers.addAscending(positions);
        }
    }

    private static final class Reader {

        private final PackedNumbers.Reader numbers;
        private final List<String> drivers;
        private final int[] rows;
        private int driver;

        Reader(PackedNumbers.Reader numbers, List<String> drivers, int[] rows) {
            this.numbers = numbers;
            this.drivers = drivers;
            this.rows = rows;
        }

        List<LoopNode> nodes() {
            LoopNode[] nodes = new LoopNode[numbers.next()];
            for (int i = 0; i < nodes.length; i++) {
                int kind = numbers.next();
                nodes[i] = kind == LOOP ? loop() : step(kind == STRAY);
            }
            return List.of(nodes);
        }

        private Step step(boolean stray) {
            return new Step(numbers.next(), rows(), stray);
        }

        private Loop loop() {
            int rounds = numbers.next();
            int fewest = numbers.next();
            int most = numbers.next();
            Set<Integer> optional = new HashSet<>();
            for (int left = numbers.next(); left > 0; left--) {
                optional.add(numbers.next());
            }
            int[] support = new int[numbers.next()];
            for (int i = 0; i < support.length; i++) {
                support[i] = numbers.next();
            }
            int[] starts = rows();
            String drivenBy = numbers.next() == 0 ? null : drivers.get(driver++);
            List<LoopNode> body = nodes();
            return new Loop(
                    rounds,
                    fewest,
                    most,
                    body,
                    optional,
                    support,
                    starts,
                    drivenBy,
                    LoopNode.rowsOf(body));
        }

        private int[] rows() {
            int[] places = numbers.nextAscending();
            for (int i = 0; i < places.length; i++) {
                places[i] = rows[places[i]];
            }
            return places;
        }
    }
}
