package org.querygram.format;

import java.util.List;

/// Finds the task of Celery that a line says has ended: `Task shop.tasks.bill[2f1c...] succeeded in
/// 0.12s: None`, and the words for one that failed or is tried again (celery/app/trace.py, as they
/// are since 4.0). The worker's own process logs it,
/// under the name under which it logs its statements.
final class DjangoTaskLine {

    private static final byte[] TASK = LoggerBytes.ascii("Task ");

    private static final List<byte[]> ENDS =
            List.of(
                    LoggerBytes.ascii("] succeeded in "),
                    LoggerBytes.ascii("] raised "),
                    LoggerBytes.ascii("] retry: "),
                    LoggerBytes.ascii("] ignored"),
                    LoggerBytes.ascii("] rejected"),
                    LoggerBytes.ascii("] INTERNAL ERROR: "));

    private static final int LONGEST_PREFIX = 400;
    private static final int SHORTEST_ID = 8;

    /// `Task shop.tasks.bill`.
    int titleFrom;

    int titleTo;

    boolean read(byte[] b, int from, int to) {
        int limit = Math.min(to, from + LONGEST_PREFIX);
        int task = LoggerBytes.indexOf(b, from, limit, TASK);
        if (task < 0 || task > from && LoggerBytes.isLetter(b[task - 1])) {
            return false;
        }
        int name = task + TASK.length;
        int open = name;
        while (open < to && b[open] != '[' && b[open] > ' ') {
            open++;
        }
        int close = open + 1;
        while (close < to && (LoggerBytes.isHex(b[close]) || b[close] == '-')) {
            close++;
        }
        if (open == name || close - open <= SHORTEST_ID || !isEnd(b, close, to)) {
            return false;
        }
        titleFrom = task;
        titleTo = open;
        return true;
    }

    private static boolean isEnd(byte[] b, int at, int to) {
        for (byte[] end : ENDS) {
            if (LoggerBytes.startsWith(b, at, to, end)) {
                return true;
            }
        }
        return false;
    }
}
