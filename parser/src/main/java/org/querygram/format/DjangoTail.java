package org.querygram.format;

/// Splits the message of a Django record: `SQL; args=REPR; alias=NAME; async=BOOL`.
///
/// `; args=` came with Django 1, `; alias=` with 4.0, `; async=` prints a third-party back end.
/// The same letters may stand in literals of the SQL and in the arguments, so the split is sought
/// from the right: the last `; args=` whose value ends where the message does.
final class DjangoTail {

    private static final byte[] ARGS = LoggerBytes.ascii("; args=");
    private static final byte[] ALIAS = LoggerBytes.ascii("; alias=");
    private static final byte[] ASYNC = LoggerBytes.ascii("; async=");

    /// Each candidate costs one walk over the arguments; the bound keeps hostile text linear.
    private static final int MOST_CANDIDATES = 64;

    int sqlTo;
    int argsFrom;
    int argsTo;
    int aliasFrom;
    int aliasTo;

    /// What the formatter prints behind the message.
    int behindFrom;
    int behindTo;

    /// Whether `[from, to)` ends as a whole message does; the fields then say where.
    boolean split(byte[] b, int from, int to) {
        int end = LoggerBytes.trimEnd(b, from, to);
        int at = LoggerBytes.lastIndexOf(b, from, end, ARGS);
        for (int i = 0; i < MOST_CANDIDATES && at >= 0; i++) {
            int args = at + ARGS.length;
            int argsEnd = DjangoRepr.end(b, args, end);
            if (argsEnd > 0 && ends(b, argsEnd, end)) {
                sqlTo = at;
                argsFrom = args;
                argsTo = argsEnd;
                return true;
            }
            at = LoggerBytes.lastIndexOf(b, from, at + ARGS.length - 1, ARGS);
        }
        return false;
    }

    /// The best that can be done for a message that was cut: the first `; args=` outside of a
    /// literal.
    ///
    /// Returns false when there is none at all.
    boolean splitTorn(byte[] b, int from, int to) {
        argsFrom = argsTo = aliasFrom = aliasTo = -1;
        behindFrom = behindTo = to;
        sqlTo = to;
        boolean quoted = false;
        for (int at = from; at < to; at++) {
            if (b[at] == '\'') {
                quoted = !quoted;
            } else if (!quoted && b[at] == ';' && LoggerBytes.startsWith(b, at, to, ARGS)) {
                sqlTo = at;
                return true;
            }
        }
        int last = LoggerBytes.lastIndexOf(b, from, to, ARGS);
        if (last >= 0) {
            sqlTo = last;
        }
        return last >= 0;
    }

    /// Whether a line has the start of arguments; only then can it be a message's last one.
    static boolean mayEnd(byte[] b, int from, int to) {
        return LoggerBytes.lastIndexOf(b, from, to, ARGS) >= 0;
    }

    private boolean ends(byte[] b, int at, int to) {
        int p = at;
        aliasFrom = aliasTo = -1;
        if (LoggerBytes.startsWith(b, p, to, ALIAS)) {
            aliasFrom = p + ALIAS.length;
            aliasTo = word(b, aliasFrom, to);
            p = aliasTo;
        }
        if (LoggerBytes.startsWith(b, p, to, ASYNC)) {
            p = word(b, p + ASYNC.length, to);
        }
        behindFrom = p;
        behindTo = to;
        return p == to || isSuffix(b, p, to);
    }

    private static int word(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] != ';' && (b[at] < 0 || b[at] > ' ')) {
            at++;
        }
        return at;
    }

    /// What a formatter prints behind the message (a request id, the end of a colour). It has no
    /// quotes: where one stands, the arguments found are text inside of others.
    private static boolean isSuffix(byte[] b, int from, int to) {
        if (b[from] != ' ' && b[from] != '|' && b[from] != 0x1b) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (b[at] == '\'' || b[at] == '"') {
                return false;
            }
        }
        return true;
    }
}
