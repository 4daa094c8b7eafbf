package org.querygram.format;

import java.util.List;

/// Knows where a message of datasource-proxy begins: at the first of its keys, `Name:db,
/// Connection:1, Time:3, Success:True, ...`, or at the brace of `{"name":"db", "connection":1,
/// ...`. Versions before 1.3 have `Num:1` in place of `Success:True`.
final class ProxyMessage {

    static final byte[] QUERY = LoggerBytes.ascii("Query:[");
    static final byte[] OLD_QUERY = LoggerBytes.ascii("Query:{[");
    static final byte[] PARAMS = LoggerBytes.ascii("Params:[");

    private static final List<byte[]> KEYS =
            List.of(
                    LoggerBytes.ascii("Name:"),
                    LoggerBytes.ascii("Connection:"),
                    LoggerBytes.ascii("Thread:"),
                    LoggerBytes.ascii("Isolation:"),
                    LoggerBytes.ascii("Time:"),
                    LoggerBytes.ascii("Success:"));

    private static final List<byte[]> PROOFS =
            List.of(
                    LoggerBytes.ascii("Success:True"),
                    LoggerBytes.ascii("Success:False"),
                    LoggerBytes.ascii("QuerySize:"),
                    LoggerBytes.ascii(" Num:"));

    private static final List<byte[]> JSON_KEYS =
            List.of(
                    LoggerBytes.ascii("\"name\":"),
                    LoggerBytes.ascii("\"connection\":"),
                    LoggerBytes.ascii("\"isolation\":"),
                    LoggerBytes.ascii("\"time\":"));

    private static final byte[] JSON_PROOF = LoggerBytes.ascii("\"querySize\":");
    private static final byte[] JSON_COUNT = LoggerBytes.ascii("\"total\":");
    private static final byte[] COUNT = LoggerBytes.ascii("Total:");
    private static final byte[] SELECTS = LoggerBytes.ascii("elect\":");
    private static final byte[] SELECTS_TEXT = LoggerBytes.ascii("Select:");

    private static final int LONGEST_PREFIX = 400;

    private ProxyMessage() {}

    /// Whether a message about a statement begins at `at`.
    static boolean stands(byte[] b, int at, int to) {
        if (at >= to) {
            return false;
        }
        int limit = Math.min(to, at + LONGEST_PREFIX);
        if (b[at] == '{') {
            int key = LoggerBytes.skipBlanks(b, at + 1, to);
            return startsWithOne(b, key, to, JSON_KEYS)
                    && LoggerBytes.indexOf(b, at, limit, JSON_PROOF) > 0;
        }
        return startsWithOne(b, at, to, KEYS) && !isCount(b, at, to) && isProven(b, at, limit);
    }

    private static boolean isProven(byte[] b, int at, int to) {
        for (byte[] proof : PROOFS) {
            if (LoggerBytes.indexOf(b, at, to, proof) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether the line tells how many queries of each kind a request had.
    static boolean isCount(byte[] b, int from, int to) {
        int limit = Math.min(to, from + LONGEST_PREFIX);
        return (LoggerBytes.indexOf(b, from, limit, COUNT) >= 0
                        && LoggerBytes.indexOf(b, from, limit, SELECTS_TEXT) >= 0)
                || (LoggerBytes.indexOf(b, from, limit, JSON_COUNT) >= 0
                        && LoggerBytes.indexOf(b, from, limit, SELECTS) >= 0);
    }

    /// Position of the message on a line of an unknown layout, or -1.
    static int find(byte[] b, int from, int to) {
        int limit = isCount(b, from, to) ? from : Math.min(to, from + LONGEST_PREFIX);
        for (int at = from; at < limit; at++) {
            byte c = b[at];
            boolean candidate = c == '{' || (c >= 'C' && c <= 'T');
            if (candidate && (at == from || isBoundary(b[at - 1])) && stands(b, at, to)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isBoundary(byte c) {
        return LoggerBytes.isBlank(c) || c == ':' || c == ']' || c == ')' || c == '|' || c == 'm';
    }

    private static boolean startsWithOne(byte[] b, int at, int to, List<byte[]> words) {
        for (byte[] word : words) {
            if (LoggerBytes.startsWith(b, at, to, word)) {
                return true;
            }
        }
        return false;
    }
}
