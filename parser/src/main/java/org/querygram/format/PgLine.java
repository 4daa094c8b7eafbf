package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Entry;

/// Matches the start of one line against a log_line_prefix and the tag behind it, byte by byte, and
/// keeps where its parts stand. Free text (an application may call itself `x LOG:  y`) ends at the
/// first place from which the rest of the prefix and a tag fit.
final class PgLine {

    /// Names have at most 63 bytes, hosts 255; a prefix is not looked for beyond this.
    private static final int MOST_TEXT = 300;

    /// Ways to split a line that are tried: a line made of separators alone would have millions.
    private static final int MOST_TRIES = 2_000;

    private final PgPrefix.Element[] elements;
    private final PgTails tails;
    private final char sessionEscape;
    private final PgTimes times;
    private byte[] b = new byte[0];
    private int to;
    private int tries;

    /// Where the line starts, and its number.
    int from;

    long line;
    long timeMicros;

    /// SQLSTATE (`%e`) as `Entry.packedState` makes it.
    long sqlState;

    int sessionFrom;
    int sessionTo;
    int userFrom;
    int userTo;
    int databaseFrom;
    int databaseTo;
    int applicationFrom;
    int applicationTo;
    int hostFrom;
    int hostTo;
    int messageFrom;

    /// True when the line went on behind `%q`.
    boolean inSession;
    @Nullable PgTag tag;

    PgLine(PgPrefix prefix, PgTimes times) {
        this.elements = elements(prefix);
        this.tails = new PgTails(elements);
        this.sessionEscape = sessionEscape(prefix);
        this.times = times;
    }

    private static PgPrefix.Element[] elements(PgPrefix prefix) {
        return prefix.elements().toArray(new PgPrefix.Element[0]);
    }

    private static char sessionEscape(PgPrefix prefix) {
        return prefix.has("c") ? 'c' : prefix.has("p") ? 'p' : 'r';
    }

    /// A second line of the same log: what one learns, both know.
    PgLine(PgLine first) {
        this.elements = first.elements;
        this.tails = first.tails;
        this.sessionEscape = first.sessionEscape;
        this.times = first.times;
    }

    /// True when the line is the start of an entry; its parts are known then.
    boolean match(byte[] buffer, int start, int end) {
        b = buffer;
        to = end;
        tries = 0;
        timeMicros = Entry.NO_TIME;
        sqlState = 0;
        sessionFrom = userFrom = databaseFrom = applicationFrom = hostFrom = -1;
        inSession = false;
        return tails.firstElement() > elements.length ? match(0, start) : matchTail(start);
    }

    /// Compares what follows the time with what stood there on other lines.
    private boolean matchTail(int start) {
        int first = tails.firstElement();
        int at = start;
        for (int i = 0; i < first; i++) {
            PgPrefix.Element element = elements[i];
            at = element.isLiteral() ? literal(element.literal(), at) : field(element, at);
            if (at < 0) {
                return false;
            }
        }
        if (tails.tell(this, b, at, to)) {
            return true;
        }
        if (!match(first, at)) {
            return false;
        }
        tails.keep(this, b, at);
        return true;
    }

    private boolean match(int first, int start) {
        if (++tries > MOST_TRIES) {
            return false;
        }
        int at = start;
        for (int i = first; i < elements.length; i++) {
            PgPrefix.Element element = elements[i];
            if (element.isLiteral()) {
                at = literal(element.literal(), at);
            } else if (element.escape() == 'q') {
                if (tagAt(at)) {
                    return true;
                }
                inSession = true;
            } else if (element.isText()) {
                return text(i, at);
            } else {
                at = field(element, at);
            }
            if (at < 0) {
                return false;
            }
        }
        return tagAt(at);
    }

    private int literal(byte[] literal, int at) {
        int end = at + literal.length;
        if (end > to) {
            return -1;
        }
        for (int i = 0; i < literal.length; i++) {
            if (b[at + i] != literal[i]) {
                return -1;
            }
        }
        return end;
    }

    /// A tag may stand behind more blanks than the prefix has: some people forget its last one.
    private boolean tagAt(int start) {
        int at = start;
        while (at < to && b[at] == ' ') {
            at++;
        }
        tag = PgTag.at(b, at, to);
        if (tag == null) {
            return false;
        }
        messageFrom = PgTag.messageFrom(b, at, to);
        return true;
    }

    private boolean text(int index, int start) {
        PgPrefix.Element next = index + 1 < elements.length ? elements[index + 1] : null;
        int limit = Math.min(to, start + MOST_TEXT);
        for (int end = start; end <= limit; end++) {
            boolean stop =
                    next == null || !next.isLiteral() || end < to && b[end] == next.literal()[0];
            if (stop && match(index + 1, end)) {
                keep(elements[index].escape(), start, end);
                return true;
            }
        }
        return false;
    }

    private int field(PgPrefix.Element element, int start) {
        int at = start;
        int pad = element.width();
        while (pad > 0 && at < to && b[at] == ' ' && at - start < pad) {
            at++;
        }
        int end = value(element.escape(), at);
        if (end >= 0 && element.escape() == sessionEscape) {
            sessionFrom = at;
            sessionTo = end;
        }
        while (pad < 0 && end >= 0 && end < to && b[end] == ' ' && end - start < -pad) {
            end++;
        }
        return end;
    }

    private int value(char escape, int at) {
        return switch (escape) {
            case 't', 'm' -> time(times.read(b, at, to));
            case 'n' -> time(times.readEpoch(b, at, to));
            case 's' -> times.read(b, at, to);
            case 'p', 'l', 'x' -> number(at);
            case 'P' -> digits(at, true);
            case 'Q' -> digits(at < to && b[at] == '-' ? at + 1 : at, false);
            case 'c' -> sessionId(at);
            case 'e' -> state(at);
            default -> virtualTransaction(at);
        };
    }

    private int time(int end) {
        if (end >= 0) {
            timeMicros = times.micros;
        }
        return end;
    }

    /// No number that PostgreSQL prints starts with a nought: `00000` is a SQLSTATE.
    private int number(int from) {
        boolean nought =
                from + 1 < to && b[from] == '0' && b[from + 1] >= '0' && b[from + 1] <= '9';
        return nought ? -1 : digits(from, false);
    }

    private int digits(int from, boolean none) {
        int at = from;
        while (at < to && b[at] >= '0' && b[at] <= '9') {
            at++;
        }
        return at > from || none ? at : -1;
    }

    /// `66323a10.1267`: start time and process number in hexadecimal.
    private int sessionId(int from) {
        int dot = hex(from);
        if (dot == from || dot >= to || b[dot] != '.') {
            return -1;
        }
        int end = hex(dot + 1);
        return end == dot + 1 ? -1 : end;
    }

    private int hex(int from) {
        int at = from;
        while (at < to && (b[at] >= '0' && b[at] <= '9' || b[at] >= 'a' && b[at] <= 'f')) {
            at++;
        }
        return at;
    }

    private int state(int from) {
        if (from + 5 > to) {
            return -1;
        }
        for (int i = from; i < from + 5; i++) {
            if (!(b[i] >= '0' && b[i] <= '9' || b[i] >= 'A' && b[i] <= 'Z')) {
                return -1;
            }
        }
        sqlState = Entry.packedState(b, from, to);
        return from + 5;
    }

    /// `3/14`, or nothing in a process without one.
    private int virtualTransaction(int from) {
        int slash = digits(from, true);
        if (slash == from || slash >= to || b[slash] != '/') {
            return from;
        }
        return digits(slash + 1, false);
    }

    private void keep(char escape, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && b[first] == ' ') {
            first++;
        }
        while (last > first && b[last - 1] == ' ') {
            last--;
        }
        switch (escape) {
            case 'u' -> {
                userFrom = first;
                userTo = last;
            }
            case 'd' -> {
                databaseFrom = first;
                databaseTo = last;
            }
            case 'a' -> {
                applicationFrom = first;
                applicationTo = last;
            }
            case 'r', 'h' -> {
                hostFrom = first;
                hostTo = last;
                if (escape == 'r' && sessionEscape == 'r') {
                    sessionFrom = first;
                    sessionTo = last;
                }
            }
            default -> {}
        }
    }
}
