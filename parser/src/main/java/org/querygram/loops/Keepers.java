package org.querygram.loops;

import org.querygram.sql.StatementKind;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ties housekeeping to the statements around it, so that loops are found without it and it goes
/// back to its place afterwards.
///
/// What opens (BEGIN, SAVEPOINT, SET) belongs to the statement behind it, what closes (COMMIT,
/// RELEASE) to the one before it. Brackets are matched per session.
final class Keepers {

    private final Workload workload;
    private final int[] rows;
    private final int[] tokens;
    private final boolean[] token;
    private final int[] anchor;
    private final int[] partner;
    private final boolean[] behind;
    private final Stop stop;
    private final Map<Integer, Deque<Integer>> open = new HashMap<>();
    private final Map<Integer, Integer> endOfTransaction = new HashMap<>();

    /// @param rows of the segment
    /// @param tokens positions in `rows` of the statements that make its structure, ascending
    Keepers(Workload workload, int[] rows, int[] tokens, Stop stop) {
        this.workload = workload;
        this.rows = rows;
        this.tokens = tokens;
        this.stop = stop;
        this.token = new boolean[rows.length];
        this.anchor = new int[rows.length];
        this.partner = new int[rows.length];
        this.behind = new boolean[rows.length];
    }

    List<Keeper> find() {
        List<Keeper> keepers = new ArrayList<>();
        if (tokens.length == rows.length) {
            return keepers;
        }
        for (int index : tokens) {
            token[index] = true;
        }
        eachGap();
        for (int i = 0; i < rows.length; i++) {
            stop.after(1);
            if (!isToken(i)) {
                match(i);
            }
        }
        stop.now();
        for (int i = 0; i < rows.length; i++) {
            if (!isToken(i)) {
                int queryClass = workload.queryClass(rows[i]);
                keepers.add(new Keeper(rows[i], queryClass, anchor[i], partner[i], behind[i]));
            }
        }
        return keepers;
    }

    private boolean isToken(int index) {
        return token[index];
    }

    /// The housekeeping between two statements: up to its last closing one it belongs to the
    /// statement before.
    private void eachGap() {
        for (int token = 0; token <= tokens.length; token++) {
            int from = token == 0 ? 0 : tokens[token - 1] + 1;
            int to = token == tokens.length ? rows.length : tokens[token];
            int split = token == 0 ? from : token == tokens.length ? to : behindLastEnd(from, to);
            for (int i = from; i < to; i++) {
                behind[i] = i < split;
                anchor[i] = behind[i] ? token - 1 : token;
                partner[i] = anchor[i];
            }
        }
    }

    private int behindLastEnd(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (isEnd(kind(i))) {
                return i + 1;
            }
        }
        return from;
    }

    private static boolean isEnd(StatementKind kind) {
        return switch (kind) {
            case COMMIT, ROLLBACK, RELEASE, DEALLOCATE, CLOSE -> true;
            default -> false;
        };
    }

    private void match(int index) {
        int session = workload.session(rows[index]);
        Deque<Integer> stack = open.computeIfAbsent(session, s -> new ArrayDeque<>());
        switch (kind(index)) {
            case BEGIN, SAVEPOINT -> stack.push(index);
            case RELEASE -> matchSavepoint(index, stack, true);
            case ROLLBACK, COMMIT -> {
                if (queryClass(index).normalized().contains(" TO ")) {
                    matchSavepoint(index, stack, false);
                } else {
                    matchBegin(index, session, stack);
                }
            }
            default -> {}
        }
    }

    private void matchSavepoint(int index, Deque<Integer> stack, boolean gone) {
        Integer savepoint = stack.peek();
        if (savepoint != null && kind(savepoint) == StatementKind.SAVEPOINT) {
            pair(savepoint, index);
            if (gone) {
                stack.pop();
            }
        }
    }

    private void matchBegin(int index, int session, Deque<Integer> stack) {
        int begin = -1;
        while (!stack.isEmpty() && begin < 0) {
            int opened = stack.pop();
            begin = kind(opened) == StatementKind.BEGIN ? opened : -1;
        }
        if (begin >= 0) {
            pair(begin, index);
        } else {
            // The log shows no BEGIN (JDBC): it began behind the end of the one before.
            int before = endOfTransaction.getOrDefault(session, -1);
            partner[index] = Math.min(anchor[index], before + 1);
        }
        endOfTransaction.put(session, anchor[index]);
    }

    private void pair(int opened, int closed) {
        partner[opened] = anchor[closed];
        partner[closed] = anchor[opened];
    }

    private StatementKind kind(int index) {
        return queryClass(index).kind();
    }

    private QueryClass queryClass(int index) {
        return workload.queryClasses().get(workload.queryClass(rows[index]));
    }
}
