package org.querygram.timeline;

import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which segments are of one form: the same page asked for again, the same job done again.
///
/// Two segments have the same form when they have the same kind and, one by one, statements of the
/// same query classes with the same facts (failed, batch, list, rows returned, error), and when
/// sessions, literals and key values are equal to each other at the same places. Which values these
/// are, and when and how long the statements ran, is not part of it. Whatever follows from the form
/// alone (the tree of loops, most findings) needs to be worked out once for all segments of it.
///
/// Forms are compared by a hash of 128 bits, as statements are by one of 64.
public final class Forms {

    /// Segments hashed one after another by one thread.
    private static final int RUN = 256;

    private final int[] first;
    private final boolean[] shared;

    private Forms(int[] first) {
        this.first = first;
        this.shared = new boolean[first.length];
        for (int segment = 0; segment < first.length; segment++) {
            if (first[segment] != segment) {
                shared[first[segment]] = true;
                shared[segment] = true;
            }
        }
    }

    /// The forms of all segments. Uses all processors.
    public static Forms of(Workload workload, Segments segments) {
        List<Segment> list = segments.list();
        boolean[] lone = ofLoneSize(list);
        long[] high = new long[list.size()];
        long[] low = new long[list.size()];
        IntStream.range(0, (list.size() + RUN - 1) / RUN)
                .parallel()
                .forEach(
                        run -> {
                            FormHash hash = new FormHash(workload);
                            int end = Math.min(list.size(), (run + 1) * RUN);
                            for (int i = run * RUN; i < end; i++) {
                                if (!lone[i]) {
                                    high[i] = hash.high(list.get(i));
                                    low[i] = hash.low();
                                }
                            }
                        });
        return new Forms(firsts(high, low, lone));
    }

    /// No two segments are taken to be alike.
    public static Forms apart(Segments segments) {
        return new Forms(IntStream.range(0, segments.list().size()).toArray());
    }

    /// Whose number of statements no other segment has is like no other: long segments mostly are,
    /// and a million statements need not be looked at to know it.
    private static boolean[] ofLoneSize(List<Segment> list) {
        Map<Integer, Integer> segmentsOfSize = new HashMap<>();
        list.forEach(segment -> segmentsOfSize.merge(segment.size(), 1, Integer::sum));
        boolean[] lone = new boolean[list.size()];
        for (int i = 0; i < lone.length; i++) {
            lone[i] = segmentsOfSize.getOrDefault(list.get(i).size(), 0) == 1;
        }
        return lone;
    }

    private static int[] firsts(long[] high, long[] low, boolean[] lone) {
        int[] first = new int[high.length];
        int[] table = new int[Integer.highestOneBit(Math.max(1, high.length)) * 4];
        Arrays.fill(table, -1);
        int mask = table.length - 1;
        for (int i = 0; i < first.length; i++) {
            if (lone[i]) {
                first[i] = i;
                continue;
            }
            int at = (int) high[i] & mask;
            while (table[at] >= 0 && (high[table[at]] != high[i] || low[table[at]] != low[i])) {
                at = (at + 1) & mask;
            }
            if (table[at] < 0) {
                table[at] = i;
            }
            first[i] = table[at];
        }
        return first;
    }

    /// The index of the first segment that has this one's form; its own if it is the first.
    public int first(int segment) {
        return first[segment];
    }

    /// True when another segment has this one's form.
    public boolean isShared(int segment) {
        return shared[segment];
    }
}
