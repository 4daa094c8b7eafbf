package org.querygram.app.report.json;

import org.querygram.analysis.Analysis;
import org.querygram.detect.Finding;
import org.querygram.stats.QueryStats;
import org.querygram.timeline.Segment;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The queries and segments that a file keeps: those that findings speak of, then the slowest, up
/// to a limit.
///
/// @param queries longest total time first
/// @param segments indexes, in order of their first statement
record Kept(List<QueryStats> queries, List<Integer> segments) {

    /// A file of this many segments has some 10 MB; programs that read JSON whole still manage.
    static final int LIMIT = 10_000;

    private static final Comparator<QueryStats> HEAVIEST =
            Comparator.comparingLong(QueryStats::totalNanos)
                    .thenComparingInt(QueryStats::count)
                    .reversed()
                    .thenComparingInt(QueryStats::queryClass);

    static Kept all(Analysis analysis) {
        return new Kept(
                analysis.stats().stream().sorted(HEAVIEST).toList(), indexes(analysis).toList());
    }

    static Kept most(Analysis analysis) {
        BitSet segments = new BitSet();
        Set<Integer> classes = new HashSet<>();
        for (Finding finding : analysis.findings()) {
            segments.set(finding.segment());
            classes.addAll(finding.queryClasses());
        }
        return new Kept(
                kept(
                                analysis.stats(),
                                stats -> classes.contains(stats.queryClass()),
                                QueryStats::totalNanos,
                                QueryStats::count)
                        .stream()
                        .sorted(HEAVIEST)
                        .toList(),
                segments(analysis, segments));
    }

    private static Stream<Integer> indexes(Analysis analysis) {
        return IntStream.range(0, analysis.segments().list().size()).boxed();
    }

    private static List<Integer> segments(Analysis analysis, BitSet named) {
        List<Integer> all = indexes(analysis).toList();
        if (all.size() <= LIMIT) {
            return all;
        }
        long[] nanos = new long[all.size()];
        int[] size = new int[all.size()];
        for (int i = 0; i < nanos.length; i++) {
            Segment segment = analysis.segments().list().get(i);
            nanos[i] = SegmentJson.durationNanos(analysis.workload(), segment);
            size[i] = segment.size();
        }
        return kept(all, named::get, i -> nanos[i], i -> size[i]).stream().sorted().toList();
    }

    private static <T> List<T> kept(
            List<T> list, Predicate<T> named, ToLongFunction<T> time, ToLongFunction<T> size) {
        if (list.size() <= LIMIT) {
            return list;
        }
        List<T> first = list.stream().filter(named).toList();
        Stream<T> rest =
                list.stream()
                        .filter(named.negate())
                        .sorted(Comparator.comparingLong(time).thenComparingLong(size).reversed())
                        .limit(Math.max(0, LIMIT - first.size()));
        return Stream.concat(first.stream(), rest).toList();
    }
}
