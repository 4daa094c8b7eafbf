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
    private int counted;

    public RunningCounts(WorkloadBuilder builder) {
        this.builder = builder;
    }

    /// What there is now.
    ///
    /// @param most so many query classes at most
    public Glance glance(int most) {
        Columns columns = builder.columns();
        List<QueryClass> classes = builder.classes();
        if (classes.size() > counts.length) {
            counts = Arrays.copyOf(counts, Math.max(classes.size(), 2 * counts.length));
        }
        for (; counted < columns.size; counted++) {
            counts[columns.queryClass.get(counted)]++;
        }
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
                        .toList());
    }
}
