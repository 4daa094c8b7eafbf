package org.querygram.format;

import org.querygram.format.LoggerElement.Kind;

import java.util.List;

/// A logging framework's layout as learnt from a sample, compiled to a matcher of bytes.
///
/// A line that has all elements is a record of known shape. A line that has them up to the last
/// time or level is a record too, of another shape; everything else goes on with the record above
/// it.
final class LoggerLayout {

    /// A field longer than this is no field of a prefix.
    private static final int LONGEST_FIELD = 400;

    /// What `Thread.toString()` prints, which Helidon's layout does: one word with its bracket.
    private static final byte[] THREAD = LoggerBytes.ascii("Thread[");

    private static final byte[] VIRTUAL_THREAD = LoggerBytes.ascii("VirtualThread[");

    private final List<LoggerElement> elements;
    private final LoggerElement[] compiled;
    private final LoggerRoles roles;
    private final int head;

    LoggerLayout(List<LoggerElement> elements, LoggerRoles roles) {
        this.elements = List.copyOf(elements);
        this.compiled = this.elements.toArray(LoggerElement[]::new);
        this.roles = roles;
        int strong = 0;
        for (int i = 0; i < compiled.length; i++) {
            if (compiled[i].kind() == Kind.TIME || compiled[i].kind() == Kind.LEVEL) {
                strong = i + 1;
            }
        }
        this.head = strong;
    }

    List<LoggerElement> elements() {
        return elements;
    }

    LoggerRoles roles() {
        return roles;
    }

    /// Matches the line as far as it goes; the match tells how far that was.
    void read(byte[] b, int from, int to, LoggerMatch match) {
        match.clear(from);
        int at = LoggerBytes.skipColours(b, from, to);
        for (int i = 0; i < compiled.length; i++) {
            int start = LoggerBytes.skipColours(b, at, to);
            int end = element(i, b, start, to, match);
            if (end < 0) {
                break;
            }
            match.from[i] = start;
            match.to[i] = end;
            at = end;
            match.matched = i + 1;
        }
        match.at = LoggerBytes.skipColours(b, at, to);
        roles.fill(b, match);
    }

    boolean isWhole(LoggerMatch match) {
        return match.matched == compiled.length;
    }

    /// Whether the message stands in double brackets on lines of its own: GlassFish and Payara
    /// print `[time] ... [[`, the message and `]]`.
    boolean opensMessage() {
        int last = compiled.length - 1;
        return last > 0 && isBracketSign(last) && isBracketSign(last - 1);
    }

    private boolean isBracketSign(int i) {
        return compiled[i].kind() == Kind.LITERAL && compiled[i].literal() == '[';
    }

    /// Whether a time or a level marks its records.
    boolean isMarked() {
        return head > 0;
    }

    /// Whether the line begins a record, be it of this shape or not. Without time and level nobody
    /// can tell.
    boolean isRecord(LoggerMatch match) {
        return head > 0 && match.matched >= head;
    }

    private int element(int i, byte[] b, int at, int to, LoggerMatch match) {
        LoggerElement element = compiled[i];
        return switch (element.kind()) {
            case BLANKS -> {
                int end = LoggerBytes.skipBlanks(b, at, to);
                yield end > at || at == to ? end : -1;
            }
            case LITERAL -> at < to && b[at] == element.literal() ? at + 1 : -1;
            case TIME -> time(i, b, at, to, match);
            case LEVEL -> {
                int end =
                        LoggerLevel.match(
                                b, LoggerBytes.skipBlanks(b, at, Math.min(to, at + 4)), to);
                yield end;
            }
            case WORD, NUMBER -> {
                int end = wordEnd(b, at, Math.min(to, at + LONGEST_FIELD));
                yield end > at ? end : -1;
            }
            case BRACKET -> at < to && b[at] == element.literal() ? bracketEnd(b, at, to) : -1;
            case LOGGER -> logger(i, b, at, to);
        };
    }

    private int time(int i, byte[] b, int at, int to, LoggerMatch match) {
        int end = match.time.match(b, at, to);
        if (end > 0 && i == roles.time()) {
            match.timeMicros = match.time.micros();
        }
        return end;
    }

    /// Up to a blank, or to the literal that follows the name in this layout.
    private int logger(int i, byte[] b, int at, int to) {
        LoggerElement next =
                i + 1 < compiled.length ? compiled[i + 1] : LoggerElement.of(Kind.BLANKS);
        int limit = Math.min(to, at + LONGEST_FIELD);
        int end = at;
        while (end < limit
                && b[end] > ' '
                && !(next.kind() == Kind.LITERAL && b[end] == next.literal())) {
            end++;
        }
        return end > at ? end : -1;
    }

    static byte closing(byte c) {
        return switch (c) {
            case '[' -> ']';
            case '(' -> ')';
            case '{' -> '}';
            case '<' -> '>';
            default -> 0;
        };
    }

    /// Position after the bracket that closes the one at `at`, or -1.
    static int bracketEnd(byte[] b, int at, int to) {
        byte open = b[at];
        byte close = closing(open);
        int limit = Math.min(to, at + LONGEST_FIELD);
        int depth = 0;
        for (int end = at; end < limit; end++) {
            if (b[end] == open) {
                depth++;
            } else if (b[end] == close && --depth == 0) {
                return end + 1;
            }
        }
        return -1;
    }

    static boolean endsWord(byte c) {
        return switch (c) {
            case ' ', '\t', '[', ']', '(', ')', '{', '}', '|', ',', ';', '"', '\'', '=', ':' ->
                    true;
            default -> c >= 0 && c < ' ';
        };
    }

    static int wordEnd(byte[] b, int from, int to) {
        int at = from;
        if (LoggerBytes.startsWith(b, from, to, THREAD)
                || LoggerBytes.startsWith(b, from, to, VIRTUAL_THREAD)) {
            int end = bracketEnd(b, LoggerBytes.letters(b, from, to), to);
            at = Math.max(at, end);
        }
        while (at < to && !endsWord(b[at])) {
            at++;
        }
        return at;
    }

    /// The shape for people: `{time} {level} [{thread}] {logger} - `.
    String describe() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < compiled.length; i++) {
            text.append(roles.describe(i, compiled[i]));
        }
        return text.toString();
    }
}
