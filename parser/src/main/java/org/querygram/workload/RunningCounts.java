package org.querygram.workload;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Counts the statements of a builder while it collects: each glance looks only at what came since
/// the last one. Used on the builder's thread.
public final class RunningCounts {

    private final WorkloadBuilder builder;
    private long[] counts = new long[64];
    private final RunningPace pace = new RunningPace();
    private final RunningUnits units = new RunningUnits();
    private int counted;

    public RunningCounts(WorkloadBuilder builder) {
        this.builder = builder;
    }

    /// What there is now.
    ///
    /// @param most so many query classes and units at most
    public Glance glance(int most) {
        Columns columns = builder.columns();
        List<QueryClass> classes = builder.classes();
        if (classes.size() > counts.length) {
            counts = Arrays.copyOf(counts, Math.max(classes.size(), 2 * counts.length));
        }
        for (; counted < columns.size; counted++) {
            count(columns, counted);
        }
        units.endBefore(columns.size, builder.marks());
        return new Glance(
                builder.sources().stream().map(SourceFile::format).distinct().toList(),
                builder.sessions().size(),
                columns.size == 0 ? Workload.NO_TIME : columns.time.get(0),
                columns.size == 0 ? Workload.NO_TIME : columns.time.get(columns.size - 1),
                classes.size(),
                IntStream.range(0, classes.size())
                        .filter(index -> counts[index] > 0 && !classes.get(index).housekeeping())
                        .mapToObj(index -> new Glance.Busy(classes.get(index), counts[index]))
                        .sorted(Comparator.comparingLong((Glance.Busy busy) -> -busy.count()))
                        .limit(most)
                        .toList(),
                units.heaviest(builder.sessions(), builder.tags(), most),
                pace.pace(builder.sessions()));
    }

    private void count(Columns columns, int row) {
        counts[columns.queryClass.get(row)]++;
        int session = columns.session.get(row);
        units.endBefore(row, builder.marks());
        units.add(session, columns.tag.get(row), columns.durationNanos(row));
        if (columns.hasTimes) {
            pace.add(session, columns.time.get(row));
        } else {
            pace.addInOrder(session, row);
        }
    }
}
