package org.querygram.loops;

import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Which statements are tied to one shortly before them, because both name a value that the
/// statements of their kind around them do not: the name that a round looks up and then inserts,
/// the id of the row that it reads and then writes.
///
/// A value that stays the same from one statement of a class to the next belongs to a loop further
/// out, or is a constant, and ties nothing. Values are compared by hash, and small ids meet by
/// chance: a pair of classes counts only where most of their statements are tied.
final class Ties {

    /// How far back a tie may reach, in statements.
    private static final int REACH = 6;

    private static final int FEWEST = 3;

    /// Of the rarer class of a pair so many statements must be tied.
    private static final double USUAL = 0.5;

    /// A class with so many of its statements tied is part of its round.
    private static final double NEARLY_ALL = 0.8;

    private final Workload workload;
    private final int[] rows;
    private final int[] symbol;
    private final int[] previous;
    private final int[] next;
    private final int[] count;
    private final Stop stop;

    /// @param rows of the statements, in order
    /// @param symbol of each of them
    /// @param symbols all are below this
    Ties(Workload workload, int[] rows, int[] symbol, int symbols, Stop stop) {
        this.workload = workload;
        this.rows = rows;
        this.symbol = symbol;
        this.stop = stop;
        this.previous = new int[symbol.length];
        this.next = new int[symbol.length];
        this.count = new int[symbols];
        int[] last = new int[symbols];
        Arrays.fill(last, -1);
        Arrays.fill(next, -1);
        for (int at = 0; at < symbol.length; at++) {
            previous[at] = last[symbol[at]];
            if (previous[at] >= 0) {
                next[previous[at]] = at;
            }
            last[symbol[at]] = at;
            count[symbol[at]]++;
        }
    }

    /// What is tied, told by position and by symbol.
    ///
    /// @param inside true where a tie reaches over the border before that position
    /// @param bound symbols whose statements are nearly always tied to one before them
    /// @param back for a statement that is the only one of its symbol and writes: how many
    ///     statements before it the one stands that it is tied to; else 0
    record Found(boolean[] inside, boolean[] bound, byte[] back) {}

    Found find() {
        byte[] back = new byte[symbol.length];
        Map<Long, int[]> pairs = new HashMap<>();
        for (int at = 1; at < symbol.length; at++) {
            stop.after(1);
            back[at] = (byte) backFrom(at);
            if (back[at] > 0) {
                pairs.computeIfAbsent(pair(at, back[at]), key -> new int[1])[0]++;
            }
        }
        boolean[] inside = new boolean[symbol.length];
        int[] tied = new int[count.length];
        for (int at = 1; at < symbol.length; at++) {
            if (back[at] > 0 && isUsual(at, back[at], pairs)) {
                Arrays.fill(inside, at - back[at] + 1, at + 1, true);
                tied[symbol[at]]++;
            }
        }
        for (int at = 0; at < back.length; at++) {
            if (count[symbol[at]] > 1 || !queryClass(at).kind().isWrite()) {
                back[at] = 0;
            }
        }
        boolean[] bound = new boolean[count.length];
        for (int i = 0; i < bound.length; i++) {
            bound[i] = tied[i] >= FEWEST && tied[i] >= NEARLY_ALL * count[i];
        }
        return new Found(inside, bound, back);
    }

    private boolean isUsual(int at, int distance, Map<Long, int[]> pairs) {
        int[] found = pairs.get(pair(at, distance));
        int rarer = Math.min(count[symbol[at]], count[symbol[at - distance]]);
        return found != null && found[0] >= Math.max(FEWEST, USUAL * rarer);
    }

    private long pair(int at, int distance) {
        return ((long) symbol[at - distance] << 32) | symbol[at];
    }

    /// How many statements before this one the nearest stands that it is tied to, or 0.
    private int backFrom(int at) {
        for (int key = 0; key < keys(at); key++) {
            int value = workload.keyValue(rows[at], key);
            if (value == 0 || isCommon(at, value)) {
                continue;
            }
            for (int distance = 1; distance <= Math.min(REACH, at); distance++) {
                int other = at - distance;
                if (symbol[other] != symbol[at] && has(other, value) && !isCommon(other, value)) {
                    return distance;
                }
            }
        }
        return 0;
    }

    /// True when the statements of the same class around have the value, too.
    private boolean isCommon(int at, int value) {
        return previous[at] >= 0 && has(previous[at], value)
                || next[at] >= 0 && has(next[at], value);
    }

    private boolean has(int at, int value) {
        for (int key = 0; key < keys(at); key++) {
            if (workload.keyValue(rows[at], key) == value) {
                return true;
            }
        }
        return false;
    }

    private int keys(int at) {
        return queryClass(at).keyColumns().size();
    }

    private QueryClass queryClass(int at) {
        return workload.queryClasses().get(workload.queryClass(rows[at]));
    }
}
