package org.querygram.app.relations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Places boxes in columns: what is pointed to stands left of what points to it. Tables that belong
/// together stand together; those alone come last. The same input gives the same picture.
///
/// @param boxes in the order of the input
record SchemaLayout(List<Box> boxes, double width, double height) {

    static final double BOX_WIDTH = 186;

    /// Room for lines and their words between two columns.
    static final double COLUMN_GAP = 116;

    private static final double ROW_GAP = 26;
    private static final double MARGIN = 32;

    /// Where a box stands.
    record Box(double x, double y, double height) {}

    /// A line from the box that has the foreign key to the one that it points to, by number.
    record Line(int from, int to) {}

    /// @param heights of the boxes
    /// @param room points of width that there are; a wide group may take more
    static SchemaLayout of(double[] heights, List<Line> lines, double room) {
        return new Placing(heights, lines).place(room);
    }

    private static final class Placing {

        private final double[] heights;
        private final List<Line> lines;
        private final int[] column;
        private final Box[] boxes;
        private double right;
        private double bottom;

        Placing(double[] heights, List<Line> lines) {
            this.heights = heights;
            this.lines = lines.stream().filter(line -> line.from() != line.to()).toList();
            this.column = new int[heights.length];
            this.boxes = new Box[heights.length];
            placeInColumns();
            pullTogether();
        }

        /// A box stands one column right of the last box that it points to. Rings are cut where
        /// they are longer than there are boxes.
        private void placeInColumns() {
            for (int round = 0; round < heights.length; round++) {
                boolean moved = false;
                for (Line line : lines) {
                    if (column[line.from()] <= column[line.to()]
                            && column[line.to()] + 1 < heights.length
                            && !isRing(line)) {
                        column[line.from()] = column[line.to()] + 1;
                        moved = true;
                    }
                }
                if (!moved) {
                    return;
                }
            }
        }

        /// What points to nothing stands beside the first box that points to it: a line that runs
        /// past a column would run behind its boxes.
        private void pullTogether() {
            for (int box = 0; box < heights.length; box++) {
                int self = box;
                if (lines.stream().noneMatch(line -> line.from() == self)) {
                    lines.stream()
                            .filter(line -> line.to() == self)
                            .mapToInt(line -> column[line.from()])
                            .min()
                            .ifPresent(nearest -> column[self] = Math.max(0, nearest - 1));
                }
            }
        }

        /// True when a line leads back to where it starts over other lines that come before it.
        private boolean isRing(Line line) {
            boolean[] reached = new boolean[heights.length];
            reached[line.to()] = true;
            for (int round = 0; round < heights.length; round++) {
                for (int i = 0; i < lines.indexOf(line); i++) {
                    reached[lines.get(i).to()] |= reached[lines.get(i).from()];
                }
            }
            return reached[line.from()];
        }

        SchemaLayout place(double room) {
            double x = MARGIN;
            double y = MARGIN;
            double shelf = 0;
            for (List<Integer> group : groups()) {
                double width = widthOf(group);
                if (x > MARGIN && x + width > room - MARGIN) {
                    x = MARGIN;
                    y += shelf + 2 * ROW_GAP;
                    shelf = 0;
                }
                shelf = Math.max(shelf, placeGroup(group, x, y));
                x += width + COLUMN_GAP / 2;
                right = Math.max(right, x - COLUMN_GAP / 2);
            }
            bottom = Math.max(bottom, y + shelf);
            return new SchemaLayout(Arrays.asList(boxes), right + MARGIN, bottom + MARGIN);
        }

        /// Boxes that lines tie together, the largest group first.
        private List<List<Integer>> groups() {
            int[] group = new int[heights.length];
            Arrays.setAll(group, i -> i);
            for (int round = 0; round < heights.length; round++) {
                for (Line line : lines) {
                    int least = Math.min(group[line.from()], group[line.to()]);
                    group[line.from()] = least;
                    group[line.to()] = least;
                }
            }
            List<List<Integer>> groups = new ArrayList<>();
            for (int name = 0; name < heights.length; name++) {
                List<Integer> members = new ArrayList<>();
                for (int box = 0; box < heights.length; box++) {
                    if (group[box] == name) {
                        members.add(box);
                    }
                }
                if (!members.isEmpty()) {
                    groups.add(members);
                }
            }
            groups.sort(Comparator.comparingInt(members -> -members.size()));
            return groups;
        }

        private double widthOf(List<Integer> group) {
            int columns = columnsOf(group);
            return columns * BOX_WIDTH + (columns - 1) * COLUMN_GAP;
        }

        private int columnsOf(List<Integer> group) {
            return 1 + group.stream().mapToInt(box -> column[box]).max().orElse(0);
        }

        /// @return the height of the group
        private double placeGroup(List<Integer> group, double left, double top) {
            double highest = 0;
            for (int at = 0; at < columnsOf(group); at++) {
                highest = Math.max(highest, heightOf(inColumn(group, at)));
            }
            for (int at = 0; at < columnsOf(group); at++) {
                List<Integer> members = inColumn(group, at);
                members.sort(Comparator.comparingDouble(this::middleOfNeighbours));
                double y = top + Math.floor((highest - heightOf(members)) / 2);
                for (int box : members) {
                    boxes[box] = new Box(left + at * (BOX_WIDTH + COLUMN_GAP), y, heights[box]);
                    y += heights[box] + ROW_GAP;
                }
            }
            return highest;
        }

        private List<Integer> inColumn(List<Integer> group, int at) {
            return new ArrayList<>(group.stream().filter(box -> column[box] == at).toList());
        }

        private double heightOf(List<Integer> members) {
            double sum = members.stream().mapToDouble(box -> heights[box] + ROW_GAP).sum();
            return Math.max(0, sum - ROW_GAP);
        }

        /// The middle of those that a box points to and that are placed: lines cross less.
        private double middleOfNeighbours(int box) {
            return lines.stream()
                    .filter(line -> line.from() == box)
                    .map(line -> boxes[line.to()])
                    .filter(placed -> placed != null)
                    .mapToDouble(placed -> placed.y() + placed.height() / 2)
                    .average()
                    .orElse(Double.MAX_VALUE);
        }
    }
}
