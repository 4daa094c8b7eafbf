package org.querygram.format;

import org.querygram.format.LoggerElement.Kind;

/// Which element of a layout says what; -1 for what the layout does not say.
///
/// @param thread names who speaks
/// @param process process id, or a thread's number where no name is printed
/// @param request request, trace or MDC id
/// @param joinProcess whether process and thread together name the session (they stand side by
///     side)
record LoggerRoles(
        int time,
        int level,
        int logger,
        int thread,
        int process,
        int request,
        boolean joinProcess) {

    /// A trace id of W3C or B3 has 16 or 32 hexadecimal digits, a span id 16.
    private static final int SPAN_DIGITS = 16;

    /// Sets session, request, level and logger of a match from the elements that it has.
    void fill(byte[] b, LoggerMatch match) {
        if (has(level, match)) {
            match.levelFrom = LoggerBytes.skipBlanks(b, match.from[level], match.to[level]);
            match.levelTo = match.to[level];
        }
        if (has(logger, match)) {
            match.loggerFrom = match.from[logger];
            match.loggerTo = match.to[logger];
        }
        session(b, match);
        if (has(request, match)) {
            request(b, match);
        }
    }

    private void session(byte[] b, LoggerMatch match) {
        int speaker = thread >= 0 ? thread : process;
        if (!has(speaker, match)) {
            return;
        }
        int from = insideFrom(b, match.from[speaker], match.to[speaker]);
        int to = insideTo(b, from, match.to[speaker]);
        if (joinProcess && has(process, match)) {
            from = Math.min(from, insideFrom(b, match.from[process], match.to[process]));
            to = Math.max(to, insideTo(b, match.from[process], match.to[process]));
        }
        if (to > from) {
            match.sessionFrom = from;
            match.sessionTo = to;
        }
    }

    private void request(byte[] b, LoggerMatch match) {
        int from = insideFrom(b, match.from[request], match.to[request]);
        int to = insideTo(b, from, match.to[request]);
        int dash = to - SPAN_DIGITS - 1;
        if (dash >= from + SPAN_DIGITS
                && b[dash] == '-'
                && allHex(b, from, dash)
                && allHex(b, dash + 1, to)) {
            to = dash;
        }
        if (to > from && !isPlaceholder(b, from, to)) {
            match.requestFrom = from;
            match.requestTo = to;
        }
    }

    /// What filters and MDC patterns print outside of a request.
    static boolean isPlaceholder(byte[] b, int from, int to) {
        int length = to - from;
        if (length <= 0) {
            return true;
        }
        if (length > 9) {
            return false;
        }
        return switch (LoggerBytes.lower(b, from, to)) {
            case "-", "--", "---", "none", "null", "n/a", "na", "undefined", "no-request", "?" ->
                    true;
            default -> false;
        };
    }

    static int insideFrom(byte[] b, int from, int to) {
        int at = from < to && LoggerLayout.closing(b[from]) != 0 ? from + 1 : from;
        return LoggerBytes.skipBlanks(b, at, to);
    }

    /// @param inside position after the opening bracket, if there was one
    static int insideTo(byte[] b, int inside, int to) {
        int end = to;
        if (end > inside && (b[end - 1] == '>' || closesOne(b, inside, end))) {
            end--;
        }
        return LoggerBytes.trimEnd(b, inside, end);
    }

    /// A bracket at the end that was not opened inside: `http-listener(1)` and `Thread[#41,main]`
    /// keep their own.
    private static boolean closesOne(byte[] b, int inside, int end) {
        byte close = b[end - 1];
        if (close != ')' && close != ']' && close != '}') {
            return false;
        }
        int depth = 0;
        for (int at = inside; at < end; at++) {
            depth += b[at] == close ? -1 : LoggerLayout.closing(b[at]) == close ? 1 : 0;
        }
        return depth < 0;
    }

    private static boolean allHex(byte[] b, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!LoggerBytes.isHex(b[at])) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(int element, LoggerMatch match) {
        return element >= 0 && element < match.matched;
    }

    /// One element for people.
    String describe(int index, LoggerElement element) {
        String name =
                index == thread
                        ? "thread"
                        : index == process ? "process" : index == request ? "request" : "text";
        return switch (element.kind()) {
            case TIME -> "{time}";
            case LEVEL -> "{level}";
            case LOGGER -> "{logger}";
            case BLANKS -> " ";
            case LITERAL -> String.valueOf((char) element.literal());
            case WORD, NUMBER -> "{" + name + "}";
            case BRACKET ->
                    (char) element.literal()
                            + "{"
                            + name
                            + "}"
                            + (char) LoggerLayout.closing(element.literal());
        };
    }

    static boolean isField(Kind kind) {
        return kind == Kind.WORD || kind == Kind.NUMBER || kind == Kind.BRACKET;
    }
}
