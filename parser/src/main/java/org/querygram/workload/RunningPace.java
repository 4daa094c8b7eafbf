package org.querygram.workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Counts statements by session and stretch of time while a log is read. Nobody knows yet how long
/// it is: stretches start short and double whenever there would be too many.
final class RunningPace {

    /// More than are told apart in a strip.
    private static final int STRETCHES = 256;

    /// With "n other sessions" as many lanes as the timeline has.
    private static final int LANES = 7;

    /// Sessions beyond these are counted together: a log may have a hundred thousand.
    private static final int SESSIONS = 512;

    private final List<int[]> countsOfSession = new ArrayList<>();
    private final int[] others = new int[STRETCHES];
    private long[] statements = new long[16];
    private long otherStatements;
    private long origin = Workload.NO_TIME;
    private long stretch = 1;
    private boolean inOrder;
    private int last;
    private int length;

    /// @param timeMicros or `Workload.NO_TIME`; such a statement stands with the one before
    void add(int session, long timeMicros) {
        if (inOrder && timeMicros != Workload.NO_TIME) {
            startAnew();
        }
        addAt(timeMicros == Workload.NO_TIME ? last : stretchOf(timeMicros), session);
    }

    /// A statement of a log without times.
    void addInOrder(int session, int row) {
        origin = 0;
        inOrder = true;
        addAt(stretchOf(row), session);
    }

    /// The first time of a log whose statements had none so far: they stand at its start.
    private void startAnew() {
        inOrder = false;
        origin = Workload.NO_TIME;
        stretch = 1;
        last = 0;
        length = 1;
        gather(others);
        countsOfSession.forEach(RunningPace::gather);
    }

    private static void gather(int[] counts) {
        int all = Arrays.stream(counts).sum();
        Arrays.fill(counts, 0);
        counts[0] = all;
    }

    private int stretchOf(long position) {
        origin = origin == Workload.NO_TIME ? position : origin;
        long from = Math.max(0, position - origin);
        while (from / stretch >= STRETCHES) {
            stretch *= 2;
            last /= 2;
            length = (length + 1) / 2;
            halve(others);
            countsOfSession.forEach(RunningPace::halve);
        }
        return (int) (from / stretch);
    }

    private static void halve(int[] counts) {
        for (int i = 0; i < STRETCHES / 2; i++) {
            counts[i] = counts[2 * i] + counts[2 * i + 1];
        }
        Arrays.fill(counts, STRETCHES / 2, STRETCHES, 0);
    }

    private void addAt(int at, int session) {
        last = at;
        length = Math.max(length, at + 1);
        if (session >= SESSIONS) {
            others[at]++;
            otherStatements++;
            return;
        }
        while (countsOfSession.size() <= session) {
            countsOfSession.add(new int[STRETCHES]);
        }
        if (session >= statements.length) {
            statements = Arrays.copyOf(statements, Math.max(session + 1, 2 * statements.length));
        }
        countsOfSession.get(session)[at]++;
        statements[session]++;
    }

    /// What there is now.
    Pace pace(List<Session> sessions) {
        int known = countsOfSession.size();
        int own = sessions.size() <= LANES + 1 ? LANES + 1 : LANES;
        List<Integer> busiest =
                IntStream.range(0, known)
                        .filter(session -> statements[session] > 0)
                        .boxed()
                        .sorted(Comparator.comparingLong(session -> -statements[session]))
                        .limit(own)
                        .sorted()
                        .toList();
        List<Pace.Lane> lanes = new ArrayList<>();
        int[] rest = others.clone();
        long left = otherStatements;
        for (int session = 0; session < known; session++) {
            if (busiest.contains(session)) {
                lanes.add(lane(sessions.get(session).title(), session));
            } else {
                left += statements[session];
                addTo(rest, countsOfSession.get(session));
            }
        }
        if (left > 0) {
            String name =
                    String.format(
                            Locale.ROOT, "%,d other sessions", sessions.size() - busiest.size());
            lanes.add(new Pace.Lane(name, left, Arrays.copyOf(rest, length)));
        }
        return new Pace(stretch, lanes);
    }

    private Pace.Lane lane(String name, int session) {
        int[] counts = Arrays.copyOf(countsOfSession.get(session), length);
        return new Pace.Lane(name, statements[session], counts);
    }

    private static void addTo(int[] sum, int[] counts) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += counts[i];
        }
    }
}
