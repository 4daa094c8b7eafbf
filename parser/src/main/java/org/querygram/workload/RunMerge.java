package org.querygram.workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Merges rows that were added run by run (one run a source) into one order by time.
///
/// Inside a run the order of the log stays, even where its clock goes back: a row without a time,
/// or with an earlier one than the row before, counts as that row's.
final class RunMerge {

    private final Columns columns;
    private final List<Mark> marks;
    private final int[] order;
    private final List<Mark> mergedMarks = new ArrayList<>();
    private int merged;

    /// @param starts of each run: first row, first mark
    RunMerge(Columns columns, List<Mark> marks, List<int[]> starts) {
        this.columns = columns;
        this.marks = marks;
        this.order = new int[columns.size];
        PriorityQueue<Run> runs =
                new PriorityQueue<>(
                        Comparator.<Run>comparingLong(run -> run.time)
                                .thenComparingInt(run -> run.number));
        for (int i = 0; i < starts.size(); i++) {
            boolean last = i + 1 == starts.size();
            int[] end = last ? new int[] {columns.size, marks.size()} : starts.get(i + 1);
            Run run = new Run(i, starts.get(i), end);
            if (run.advance()) {
                runs.add(run);
            }
        }
        merge(runs);
    }

    private void merge(PriorityQueue<Run> runs) {
        while (!runs.isEmpty()) {
            Run run = runs.remove();
            Run next = runs.peek();
            boolean more;
            do {
                run.take();
                more = run.advance();
            } while (more && (next == null || run.time < next.time));
            if (more) {
                runs.add(run);
            }
        }
    }

    /// For each row of the merged order, where it stood before.
    int[] order() {
        return order;
    }

    List<Mark> marks() {
        return mergedMarks;
    }

    private final class Run {

        private final int number;
        private final int rowEnd;
        private final int markEnd;
        private int row;
        private int mark;
        private boolean atMark;
        private long time = Long.MIN_VALUE;

        Run(int number, int[] start, int[] end) {
            this.number = number;
            this.row = start[0];
            this.mark = start[1];
            this.rowEnd = end[0];
            this.markEnd = end[1];
        }

        /// Looks at what comes next in this run; false at its end.
        boolean advance() {
            atMark = mark < markEnd && marks.get(mark).row() <= row;
            if (!atMark && row == rowEnd) {
                return false;
            }
            long own = atMark ? marks.get(mark).timeMicros() : columns.time.get(row);
            time = Math.max(time, own);
            return true;
        }

        void take() {
            if (atMark) {
                Mark old = marks.get(mark++);
                mergedMarks.add(old.at(merged, old.session()));
            } else {
                order[merged++] = row++;
            }
        }
    }
}
