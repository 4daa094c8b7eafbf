package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.format.LoggerElement.Kind;

import java.util.ArrayList;
import java.util.List;

/// Cuts the prefix of a sample's line into elements, so that a layout can be learnt from it.
final class LoggerTokenizer {

    /// No layout in use prints more; a longer list is text that only looked like a prefix.
    private static final int MOST_TOKENS = 48;

    private final LoggerTime time;
    private final List<LoggerToken> tokens = new ArrayList<>();
    private boolean timeSeen;

    LoggerTokenizer(LoggerTime time) {
        this.time = time;
    }

    /// The tokens of the range, or null when it cannot be a prefix.
    @Nullable List<LoggerToken> tokens(byte[] b, int from, int to) {
        tokens.clear();
        timeSeen = false;
        return more(b, from, to, (bytes, at, end) -> false) ? List.copyOf(tokens) : null;
    }

    /// The tokens of a range that holds the logger's name at `[name, nameTo)`, up to where the
    /// message begins.
    @Nullable List<LoggerToken> tokens(
            byte[] b, int from, int name, int nameTo, int to, LoggerReader.Anchor message) {
        if (tokens(b, from, name) == null) {
            return null;
        }
        add(LoggerElement.of(Kind.LOGGER), name, nameTo);
        return more(b, nameTo, to, message) ? List.copyOf(tokens) : null;
    }

    private boolean more(byte[] b, int from, int to, LoggerReader.Anchor stop) {
        int at = from;
        while ((at = LoggerBytes.skipColours(b, at, to)) < to && !stop.stands(b, at, to)) {
            if (tokens.size() >= MOST_TOKENS || b[at] == 0 || b[at] == '\n') {
                return false;
            }
            at = next(b, at, to);
        }
        return true;
    }

    private int next(byte[] b, int at, int to) {
        if (LoggerBytes.isBlank(b[at])) {
            return add(LoggerElement.of(Kind.BLANKS), at, LoggerBytes.skipBlanks(b, at, to));
        }
        int end = time(b, at, to);
        if (end > 0) {
            return add(LoggerElement.of(Kind.TIME), at, end);
        }
        end = LoggerLevel.match(b, at, to);
        if (end > 0) {
            return add(LoggerElement.of(Kind.LEVEL), at, end);
        }
        if (LoggerLayout.closing(b[at]) != 0) {
            return bracket(b, at, to);
        }
        if (LoggerLayout.endsWord(b[at]) || punctuationAlone(b, at, to) || slashAfterLevel(b[at])) {
            return add(new LoggerElement(Kind.LITERAL, b[at]), at, at + 1);
        }
        end = LoggerLayout.wordEnd(b, at, to);
        boolean digits = LoggerBytes.digits(b, at, end) == end;
        return add(LoggerElement.of(digits ? Kind.NUMBER : Kind.WORD), at, end);
    }

    /// Seconds and milliseconds since 1970 look like any number: they count as a time near the
    /// line's start only.
    private int time(byte[] b, int at, int to) {
        int end = time.match(b, at, to);
        boolean number = end > 0 && LoggerBytes.digits(b, at, to) >= at + 10;
        if (end > 0 && (!number || (!timeSeen && tokens.size() <= 4))) {
            timeSeen = true;
            return end;
        }
        return -1;
    }

    /// A bracket is one element, unless it holds a time, a level or several fields: then its
    /// fields are.
    private int bracket(byte[] b, int at, int to) {
        int close = LoggerLayout.bracketEnd(b, at, to);
        if (close < 0) {
            return add(new LoggerElement(Kind.LITERAL, b[at]), at, at + 1);
        }
        int inside = LoggerBytes.skipBlanks(b, at + 1, close - 1);
        boolean fields =
                time(b, inside, close - 1) > 0
                        || LoggerLevel.match(b, inside, close - 1) > 0
                        || separated(b, inside, close - 1);
        if (fields) {
            timeSeen = false;
            return add(new LoggerElement(Kind.LITERAL, b[at]), at, at + 1);
        }
        return add(new LoggerElement(Kind.BRACKET, b[at]), at, close);
    }

    private static boolean separated(byte[] b, int from, int to) {
        for (int at = from; at < to; at++) {
            if (b[at] == ',' || b[at] == '|' || b[at] == '=') {
                return true;
            }
        }
        return false;
    }

    /// A dash or other sign between blanks separates fields.
    private static boolean punctuationAlone(byte[] b, int at, int to) {
        int c = b[at];
        boolean sign = c == '-' || c == '>' || c == '*' || c == '#' || c == '~' || c == '/';
        return sign && (at + 1 == to || LoggerBytes.isBlank(b[at + 1]));
    }

    /// Celery prints `DEBUG/ForkPoolWorker-1`.
    private boolean slashAfterLevel(byte c) {
        return c == '/' && !tokens.isEmpty() && tokens.getLast().kind() == Kind.LEVEL;
    }

    private int add(LoggerElement element, int from, int to) {
        tokens.add(new LoggerToken(element, from, to));
        return to;
    }
}
