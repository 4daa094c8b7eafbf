package org.querygram.timeline;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementKind;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the tests of a test run: each writes what it needs, and takes all of it back.
///
/// Django's `TestCase` runs every test in a savepoint that is rolled back, inside of a transaction
/// for the class; Spring's `@Transactional` tests and Django's own log of the server show BEGIN and
/// ROLLBACK. A program that rolls back rows that failed, or that only reads, is no test run.
final class TestRuns {

    /// What stands in no test of a stream that has tests.
    static final int OUTSIDE = 0;

    /// A row of a stream without tests.
    static final int NO_TESTS = -1;

    private static final int FEWEST = 3;
    private static final double NEARLY_ALL = 0.9;
    private static final double HARDLY_ANY = 0.2;
    private static final double MANY = 0.4;

    /// One savepoint or transaction of a stream.
    private static final class Unit {
        final int first;
        int last;
        boolean writes;
        boolean failed;
        boolean rolledBack;

        /// Statements other than savepoints, and the query class of the last one.
        int statements;
        int queryClass = -1;

        Unit(int first) {
            this.first = first;
        }
    }

    /// How many savepoints or transactions of a stream were like those of tests.
    private static final class Tally {
        private int units;
        private int rolledBack;
        private int failed;
        private int writes;
        private int queryClass;

        /// One and the same statement each time: rows that a program tries to write and takes back
        /// where they are there already (`try: with atomic(): create()`), in a log that shows no
        /// errors.
        private boolean tries = true;

        /// The units themselves, once it is known that they are tests; most streams have none, and
        /// a log has millions of transactions.
        @Nullable List<Unit> kept;

        void add(Unit unit) {
            queryClass = units == 0 ? unit.queryClass : queryClass;
            units++;
            rolledBack += unit.rolledBack ? 1 : 0;
            failed += unit.failed ? 1 : 0;
            writes += unit.writes ? 1 : 0;
            tries &= unit.statements == 1 && unit.queryClass == queryClass;
            if (kept != null) {
                kept.add(unit);
            }
        }

        boolean areTests() {
            return units >= FEWEST
                    && rolledBack >= NEARLY_ALL * units
                    && failed <= HARDLY_ANY * units
                    && writes >= MANY * units
                    && !tries;
        }
    }

    /// What one stream did, followed row by row.
    private static final class Track {
        final Tally savepoints = new Tally();
        final Tally transactions = new Tally();
        @Nullable Unit savepoint;
        @Nullable Unit transaction;
        int depth;
        boolean rolledBack;
    }

    private final Workload workload;
    private final Streams streams;
    private final @Nullable Track[] tracks;

    private TestRuns(Workload workload, Streams streams) {
        this.workload = workload;
        this.streams = streams;
        this.tracks = new Track[streams.count()];
    }

    /// For each row the number of its test, from 1, counted over the whole log; `OUTSIDE` between
    /// tests; `NO_TESTS` elsewhere. An empty array when the log has no tests at all.
    static int[] find(Workload workload, Streams streams) {
        boolean rollsBack =
                workload.queryClasses().stream()
                        .anyMatch(queryClass -> queryClass.kind() == StatementKind.ROLLBACK);
        return rollsBack ? new TestRuns(workload, streams).find() : new int[0];
    }

    private int[] find() {
        for (int row = 0; row < workload.size(); row++) {
            follow(row);
        }
        List<Unit> tests = new ArrayList<>();
        boolean[] hasTests = new boolean[tracks.length];
        for (int key = 0; key < tracks.length; key++) {
            Track track = tracks[key];
            tracks[key] = null;
            if (track != null && (track.savepoints.areTests() || track.transactions.areTests())) {
                hasTests[key] = true;
                tracks[key] = keeping(tests, track.savepoints.areTests());
            }
        }
        return Arrays.equals(hasTests, new boolean[tracks.length])
                ? new int[0]
                : numbered(tests, hasTests);
    }

    private static Track keeping(List<Unit> tests, boolean savepoints) {
        Track track = new Track();
        (savepoints ? track.savepoints : track.transactions).kept = tests;
        return track;
    }

    /// Goes over the streams that have tests once more.
    private int[] numbered(List<Unit> tests, boolean[] hasTests) {
        int[] testOfRow = new int[workload.size()];
        for (int row = 0; row < testOfRow.length; row++) {
            boolean has = hasTests[streams.key(row)];
            testOfRow[row] = has ? OUTSIDE : NO_TESTS;
            if (has) {
                follow(row);
            }
        }
        tests.sort((one, other) -> Integer.compare(one.first, other.first));
        for (int i = 0; i < tests.size(); i++) {
            Unit test = tests.get(i);
            int key = streams.key(test.first);
            for (int row = test.first; row <= test.last; row++) {
                if (streams.key(row) == key) {
                    testOfRow[row] = i + 1;
                }
            }
        }
        return testOfRow;
    }

    private void follow(int row) {
        Track track = track(streams.key(row));
        StatementKind kind = workload.queryClasses().get(workload.queryClass(row)).kind();
        if (track.rolledBack && kind != StatementKind.RELEASE) {
            endSavepoint(track);
        }
        switch (kind) {
            case SAVEPOINT -> openSavepoint(track, row);
            case RELEASE -> release(track, row);
            case BEGIN -> track.transaction = new Unit(row);
            case COMMIT, ROLLBACK -> {
                if (Transactions.endsTransaction(workload, row, kind)) {
                    endTransaction(track, row, kind == StatementKind.ROLLBACK);
                } else {
                    rollBack(track, row);
                }
            }
            default -> note(track, row, kind);
        }
    }

    private Track track(int key) {
        Track track = tracks[key];
        if (track == null) {
            track = new Track();
            tracks[key] = track;
        }
        return track;
    }

    private static void openSavepoint(Track track, int row) {
        if (track.depth++ == 0) {
            track.savepoint = new Unit(row);
        }
    }

    private static void rollBack(Track track, int row) {
        Unit savepoint = track.savepoint;
        if (track.depth == 1 && savepoint != null) {
            track.rolledBack = true;
            savepoint.last = row;
        }
    }

    private static void release(Track track, int row) {
        Unit savepoint = track.savepoint;
        if (track.depth == 1 && savepoint != null) {
            savepoint.last = row;
            endSavepoint(track);
        } else if (track.depth > 0) {
            track.depth--;
        }
    }

    private static void endSavepoint(Track track) {
        Unit savepoint = track.savepoint;
        if (savepoint != null) {
            savepoint.rolledBack = track.rolledBack;
            track.savepoints.add(savepoint);
        }
        track.savepoint = null;
        track.rolledBack = false;
        track.depth = 0;
    }

    private static void endTransaction(Track track, int row, boolean rolledBack) {
        Unit transaction = track.transaction;
        if (transaction != null) {
            transaction.last = row;
            transaction.rolledBack = rolledBack;
            track.transactions.add(transaction);
        }
        track.transaction = null;
        track.savepoint = null;
        track.depth = 0;
    }

    private void note(Track track, int row, StatementKind kind) {
        boolean failed = workload.has(row, StatementFlags.FAILED);
        int queryClass = workload.queryClass(row);
        note(track.savepoint, kind, failed, queryClass);
        note(track.transaction, kind, failed, queryClass);
    }

    private static void note(
            @Nullable Unit unit, StatementKind kind, boolean failed, int queryClass) {
        if (unit != null) {
            unit.writes |= kind.isWrite();
            unit.failed |= failed;
            unit.statements++;
            unit.queryClass = queryClass;
        }
    }
}
