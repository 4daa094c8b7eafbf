package org.querygram.format;

import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;

/// Tells what a message of PostgreSQL says about statements, and fills the entry with it.
///
/// The messages are those of postgres.c (exec_simple_query, exec_execute_message,
/// check_log_duration) and of auto_explain; they are the same from PostgreSQL 9.6 to 18 but for
/// `Parameters:`, written small until 15.
final class PgMessage {

    private PgMessage() {}

    static void read(PgTag tag, Entry entry, int from, int to) {
        int message = behindState(entry.buffer, from, to);
        if (message > from && tag == PgTag.ERROR) {
            entry.sqlState = Entry.packedState(entry.buffer, from, to);
        }
        switch (tag) {
            case LOG, DEBUG -> log(entry, message, to);
            case ERROR -> text(entry, EntryKind.ERROR, message, to);
            case STATEMENT -> text(entry, EntryKind.ERROR_STATEMENT, message, to);
            case DETAIL -> detail(entry, message, to);
            case HINT -> entry.kind = EntryKind.DETAIL;
            case CONTEXT -> entry.kind = EntryKind.CONTEXT;
            case NOTE -> entry.kind = EntryKind.OTHER;
        }
    }

    private static void text(Entry entry, EntryKind kind, int from, int to) {
        entry.kind = kind;
        entry.textFrom = from;
        entry.textTo = to;
    }

    /// log_error_verbosity = verbose puts the SQLSTATE before the message: `42P01: relation ...`.
    private static int behindState(byte[] b, int from, int to) {
        if (to - from < 7 || b[from + 5] != ':' || b[from + 6] != ' ') {
            return from;
        }
        boolean digit = false;
        for (int i = from; i < from + 5; i++) {
            boolean isDigit = b[i] >= '0' && b[i] <= '9';
            if (!isDigit && (b[i] < 'A' || b[i] > 'Z')) {
                return from;
            }
            digit |= isDigit;
        }
        return digit ? from + 7 : from;
    }

    private static void log(Entry entry, int from, int to) {
        byte[] b = entry.buffer;
        entry.kind = EntryKind.OTHER;
        int behind = PgWords.duration(b, from, to);
        int number = behind < 0 ? -1 : number(b, behind, to);
        if (number < 0) {
            if (PgWords.connection(b, from, to) >= 0) {
                entry.kind = EntryKind.CONNECTION;
            } else {
                action(entry, from, to);
            }
            return;
        }
        int rest = skip(b, unit(b, nanos(entry, number, to), to), to);
        if (rest == to) {
            entry.kind = EntryKind.DURATION;
        } else {
            action(entry, rest, to);
        }
    }

    /// Where the number behind `duration:` starts, or -1; Swedish leaves the colon out.
    private static int number(byte[] b, int from, int to) {
        int number = colon(b, from, to);
        boolean bare =
                number < 0
                        && from + 1 < to
                        && b[from] == ' '
                        && b[from + 1] >= '0'
                        && b[from + 1] <= '9';
        return bare ? from + 1 : number;
    }

    /// Reads a number of milliseconds.
    ///
    /// @return the position behind it
    private static int nanos(Entry entry, int from, int to) {
        byte[] b = entry.buffer;
        int at = from;
        long nanos = 0;
        while (at < to && b[at] >= '0' && b[at] <= '9') {
            nanos = Math.min(nanos * 10 + (b[at++] - '0') * 1_000_000L, Long.MAX_VALUE / 100);
        }
        if (at == from) {
            entry.problem = "This duration is no number; the statement counts without it.";
            while (at < to && b[at] > ' ') {
                at++;
            }
            return at;
        }
        if (at < to && (b[at] == '.' || b[at] == ',')) {
            long scale = 1_000_000;
            at++;
            while (at < to && b[at] >= '0' && b[at] <= '9') {
                scale /= 10;
                nanos += (b[at++] - '0') * scale;
            }
        }
        entry.durationNanos = nanos;
        return at;
    }

    /// Behind ` ms` (the Russian catalogue writes it in Cyrillic letters).
    private static int unit(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] == ' ') {
            at++;
        }
        while (at < to && b[at] > ' ' && b[at] != ',' || at < to && b[at] < 0) {
            at++;
        }
        return at;
    }

    private static int skip(byte[] b, int from, int to) {
        int at = from;
        while (at < to && (b[at] == ' ' || b[at] == ',' || b[at] == '\t')) {
            at++;
        }
        return at;
    }

    private static void action(Entry entry, int from, int to) {
        byte[] b = entry.buffer;
        if (from >= to) {
            return;
        }
        int behind = PgWords.statement(b, from, to);
        if (behind >= 0) {
            int text = colon(b, behind, to);
            if (text >= 0) {
                text(entry, EntryKind.STATEMENT, text, to);
            }
            return;
        }
        behind = PgWords.fetch(b, from, to);
        if (behind >= 0) {
            named(entry, EntryKind.FETCH, behind, to);
            return;
        }
        behind = PgWords.execute(b, from, to);
        if (behind >= 0) {
            named(entry, EntryKind.STATEMENT, behind, to);
            entry.extended = entry.kind == EntryKind.STATEMENT;
            return;
        }
        int parse = PgWords.parse(b, from, to);
        int bind = parse >= 0 ? parse : PgWords.bind(b, from, to);
        if (bind >= 0) {
            named(entry, EntryKind.PARSE_OR_BIND, bind, to);
            entry.ordinal = parse >= 0 ? 1 : 2;
            return;
        }
        behind = PgWords.plan(b, from, to);
        if (behind >= 0 && entry.durationNanos >= 0 && colon(b, behind, to) >= 0) {
            PgPlan.read(entry, colon(b, behind, to), to);
        } else if (entry.durationNanos >= 0) {
            step(entry, from, to);
        }
    }

    /// `P_0 구문분석: SELECT 1`: languages whose verbs stand last.
    private static void step(Entry entry, int from, int to) {
        byte[] b = entry.buffer;
        int at = from;
        while (at < to && b[at] != '\n' && b[at] != ':') {
            at++;
        }
        boolean parse = PgWords.parseEndsAt(b, from, at);
        if (at < to && (parse || PgWords.bindEndsAt(b, from, at))) {
            text(entry, EntryKind.PARSE_OR_BIND, Math.min(at + 2, to), to);
            entry.ordinal = parse ? 1 : 2;
        }
    }

    /// ` <unnamed>: SELECT 1`: a name of a prepared statement, perhaps with a portal's, and the
    /// text. Spanish has a colon before the name, Chinese and Japanese no blank.
    private static void named(Entry entry, EntryKind kind, int from, int to) {
        byte[] b = entry.buffer;
        boolean ends = from < to && (b[from] == ' ' || b[from] == ':' || b[from - 1] < 0);
        if (!ends) {
            return;
        }
        for (int at = b[from] == ':' ? from + 1 : from; at < to && b[at] != '\n'; at++) {
            if (b[at] == ':' && (at + 1 == to || b[at + 1] == ' ')) {
                text(entry, kind, Math.min(at + 2, to), to);
                return;
            }
        }
    }

    /// Behind a colon and one blank, or -1 if no colon stands here (French puts a blank before it).
    private static int colon(byte[] b, int from, int to) {
        int at = from;
        if (at < to && b[at] == ' ') {
            at++;
        } else if (at + 1 < to && (b[at] & 0xFF) == 0xC2 && (b[at + 1] & 0xFF) == 0xA0) {
            at += 2;
        }
        if (at >= to || b[at] != ':') {
            return -1;
        }
        at++;
        return at < to && b[at] == ' ' ? at + 1 : at;
    }

    /// A list of parameters is known by its first one, whatever the language of the word before it.
    private static void detail(Entry entry, int from, int to) {
        byte[] b = entry.buffer;
        entry.kind = EntryKind.DETAIL;
        int limit = Math.min(to - 4, from + 40);
        for (int at = from; at < limit; at++) {
            if (b[at] == '$' && b[at + 1] == '1' && b[at + 2] == ' ' && b[at + 3] == '=') {
                boolean named = at > from + 1 && b[at - 2] == ':' && b[at - 1] == ' ';
                if (named) {
                    text(entry, EntryKind.PARAMETER_LIST, at, to);
                }
                return;
            }
        }
    }
}
