package org.querygram.timeline;

import org.querygram.workload.Workload;

import java.util.BitSet;
import java.util.List;

/// Tells rounds of a loop from requests among units of work that a program closed one by one: a
/// program that saves each row in a session or on a connection of its own has as many units as
/// rows. Cut there, nobody would see the loop: small units that begin with the same statement and
/// follow each other at once stay together, with what stands close by.
final class Rounds {

    /// A round of a loop, and not a page: few statements.
    private static final int SMALL = 8;

    /// So many units alike make a loop.
    private static final int SOME = 3;

    /// Up to this long the program goes on, and no other request has come: saving a row takes a
    /// few milliseconds, a person or a network more. Microseconds.
    private static final long AT_ONCE = 20_000;

    private Rounds() {}

    /// A unit of work.
    ///
    /// @param number by which its finder knows it
    /// @param firstClass query class of its first statement
    record Unit(int number, int firstClass, int rows, long fromMicros, long toMicros) {

        boolean isLike(Unit other) {
            return firstClass == other.firstClass && rows <= SMALL && other.rows <= SMALL;
        }

        boolean isGoneOnBy(Unit next) {
            return toMicros == Workload.NO_TIME
                    || next.fromMicros == Workload.NO_TIME
                    || next.fromMicros - toMicros <= AT_ONCE;
        }
    }

    /// The places of those units that the next one belongs together with.
    static BitSet together(List<Unit> units) {
        BitSet rounds = rounds(units);
        BitSet together = new BitSet();
        for (int i = 0; i + 1 < units.size(); i++) {
            boolean ofLoop = rounds.get(i) || rounds.get(i + 1);
            together.set(i, ofLoop && units.get(i).isGoneOnBy(units.get(i + 1)));
        }
        return together;
    }

    /// Those units that are rounds of a loop.
    private static BitSet rounds(List<Unit> units) {
        BitSet rounds = new BitSet();
        int from = 0;
        for (int i = 1; i <= units.size(); i++) {
            if (i == units.size() || !follows(units.get(i - 1), units.get(i))) {
                if (i - from >= SOME) {
                    rounds.set(from, i);
                }
                from = i;
            }
        }
        return rounds;
    }

    private static boolean follows(Unit unit, Unit next) {
        return unit.isLike(next) && unit.isGoneOnBy(next);
    }
}
