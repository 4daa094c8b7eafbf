package org.querygram.wrap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One way to wrap a line, told as a template: text that stands as it is, and these fields.
///
/// - `%T` time in ISO 8601, `%B` time without a year, `%U` seconds since 1970
/// - `%n` name of the writer, `%p` its process or `-`, `%j` both as `name[process]` or `name`, `%i`
///   the same with a colon and a blank
/// - `%P` a line of a JSON object that is printed over several
/// - `%J` a JSON object that holds the line as a string
/// - `%h` and `%x` a word that is not looked at, `%s` structured data of RFC 5424
/// - `%o` stdout or stderr, `%k` F (full) or P (partial), `%|` blanks and the bar of compose
///
/// Terminal colours between the parts are passed over.
final class WrapShape {

    private static final int ESCAPE = 0x1B;
    private static final byte[] NO_TEXT = new byte[0];

    private record Part(char field, byte[] text) {}

    private final String title;
    private final List<String> templates;
    private final List<List<Part>> ways;

    /// @param title for people: "docker compose"
    /// @param templates ways in which lines of one log are wrapped; the first one that fits counts
    WrapShape(String title, String... templates) {
        this.title = title;
        this.templates = List.of(templates);
        this.ways = this.templates.stream().map(WrapShape::parts).toList();
    }

    private static List<Part> parts(String template) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < template.length()) {
            int next = template.indexOf('%', at);
            int end = next < 0 ? template.length() : next;
            if (end > at) {
                String text = template.substring(at, end);
                parts.add(new Part((char) 0, text.getBytes(StandardCharsets.US_ASCII)));
            }
            if (next >= 0) {
                parts.add(new Part(template.charAt(next + 1), NO_TEXT));
                end += 2;
            }
            at = end;
        }
        return parts;
    }

    String title() {
        return title;
    }

    boolean has(String field) {
        return templates.getFirst().contains("%" + field);
    }

    /// Syslog in any of its forms: PostgreSQL numbers the pieces of its messages there.
    boolean isSyslog() {
        return has("i") || has("s");
    }

    /// True when the line is wrapped so; its parts are known then.
    boolean match(byte[] b, int from, int to, WrapTimes times, WrappedLine line) {
        for (int i = 0; i < ways.size(); i++) {
            if (match(ways.get(i), b, from, to, times, line)) {
                return true;
            }
        }
        return false;
    }

    private static boolean match(
            List<Part> parts, byte[] b, int from, int to, WrapTimes times, WrappedLine line) {
        line.clear();
        int at = from;
        for (int i = 0; i < parts.size() && at >= 0; i++) {
            at = withoutColours(b, at, to);
            Part part = parts.get(i);
            at =
                    part.field() == 0
                            ? text(part.text(), b, at, to, i == parts.size() - 1)
                            : field(part.field(), b, at, to, times, line);
        }
        line.contentFrom = at;
        return at >= 0;
    }

    /// The blank at the end of a wrapper is missing where the line is empty.
    private static int text(byte[] text, byte[] b, int from, int to, boolean last) {
        int length = text.length;
        if (last && to - from == length - 1 && text[length - 1] == ' ') {
            length--;
        }
        if (from + length > to) {
            return -1;
        }
        for (int i = 0; i < length; i++) {
            if (b[from + i] != text[i]) {
                return -1;
            }
        }
        return from + length;
    }

    private static int field(
            char field, byte[] b, int at, int to, WrapTimes times, WrappedLine line) {
        return switch (field) {
            case 'T' -> time(times.iso(b, at, to), times, line);
            case 'B' -> time(times.bsd(b, at, to), times, line);
            case 'U' -> time(times.unix(b, at, to), times, line);
            case 'n' -> name(b, at, to, line);
            case 'p' -> process(b, at, to, line);
            case 'i' -> afterColon(b, ident(b, at, to, line), to);
            case 'j' -> ident(b, at, to, line);
            case 'o' -> stream(b, at, to, line);
            case 'k' -> partial(b, at, to, line);
            case 's' -> structured(b, at, to);
            case '|' -> bar(b, at, to);
            case 'P' -> WrapPrinted.read(b, at, to, line);
            case 'J' -> WrapJson.read(b, at, to, times, line);
            case 'd' -> digits(b, at, to);
            default -> word(b, at, to);
        };
    }

    private static int time(int end, WrapTimes times, WrappedLine line) {
        line.timeMicros = times.micros;
        return end;
    }

    private static int name(byte[] b, int from, int to, WrappedLine line) {
        int at = from;
        while (at < to && isName(b[at])) {
            at++;
        }
        line.nameFrom = from;
        line.nameTo = at;
        return at == from ? -1 : at;
    }

    private static boolean isName(byte c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '_'
                || c == '.'
                || c == '@'
                || c == '/';
    }

    private static int process(byte[] b, int from, int to, WrappedLine line) {
        int end = word(b, from, to);
        if (end >= 0 && (end - from > 1 || b[from] != '-')) {
            line.processFrom = from;
            line.processTo = end;
        }
        return end;
    }

    private static int ident(byte[] b, int from, int to, WrappedLine line) {
        int at = from;
        while (at < to && b[at] != '[' && b[at] != ':' && b[at] != ' ' && b[at] != '\t') {
            at++;
        }
        if (at == from || at == to || b[from] == '|') {
            return -1;
        }
        line.nameFrom = from;
        line.nameTo = at;
        if (b[at] == '[') {
            int process = at + 1;
            while (at < to && b[at] != ']' && b[at] != ' ') {
                at++;
            }
            if (at >= to || b[at] != ']') {
                return -1;
            }
            line.processFrom = process;
            line.processTo = at;
            at++;
        }
        return at;
    }

    private static int afterColon(byte[] b, int at, int to) {
        boolean ends = at >= 0 && at < to && b[at] == ':' && (at + 1 == to || b[at + 1] == ' ');
        return ends ? Math.min(at + 2, to) : -1;
    }

    private static int stream(byte[] b, int from, int to, WrappedLine line) {
        int end = from + 6;
        boolean fits =
                end < to
                        && b[from] == 's'
                        && b[from + 1] == 't'
                        && b[from + 2] == 'd'
                        && (b[from + 3] == 'o' || b[from + 3] == 'e');
        line.streamFrom = from;
        line.streamTo = end;
        return fits ? end : -1;
    }

    private static int partial(byte[] b, int from, int to, WrappedLine line) {
        if (from >= to || b[from] != 'F' && b[from] != 'P') {
            return -1;
        }
        line.partial = b[from] == 'P';
        int at = from + 1;
        while (at < to && b[at] == ':') {
            at = Math.max(at + 1, word(b, at + 1, to));
        }
        return at;
    }

    /// `-`, or elements in brackets; a bracket inside a quoted value is escaped.
    private static int structured(byte[] b, int from, int to) {
        if (from < to && b[from] == '-') {
            return from + 1;
        }
        int at = from;
        while (at < to && b[at] == '[') {
            while (at < to && b[at] != ']') {
                at += b[at] == '\\' ? 2 : 1;
            }
            at++;
        }
        return at == from || at > to ? -1 : at;
    }

    private static int bar(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] == ' ') {
            at++;
        }
        if (at >= to || b[at] != '|' || at == from) {
            return -1;
        }
        at = afterReset(b, at + 1, to);
        at += at < to && b[at] == ' ' ? 1 : 0;
        return afterReset(b, at, to);
    }

    /// Behind `ESC[0m`, with which compose ends its own colour; other colours are the log's.
    private static int afterReset(byte[] b, int from, int to) {
        boolean reset = from + 3 <= to && b[from] == ESCAPE && b[from + 1] == '[';
        if (reset && b[from + 2] == 'm') {
            return from + 3;
        }
        return reset && from + 4 <= to && b[from + 2] == '0' && b[from + 3] == 'm'
                ? from + 4
                : from;
    }

    private static int digits(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] >= '0' && b[at] <= '9') {
            at++;
        }
        return at == from ? -1 : at;
    }

    /// A word without blanks; one with a colon at its end is a program, not a host.
    private static int word(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] > ' ' && b[at] != 0x7F) {
            at++;
        }
        return at == from || b[at - 1] == ':' ? -1 : at;
    }

    private static int withoutColours(byte[] b, int from, int to) {
        int at = from;
        while (at + 1 < to && b[at] == ESCAPE && b[at + 1] == '[') {
            at += 2;
            while (at < to && b[at] < '@') {
                at++;
            }
            at = Math.min(to, at + 1);
        }
        return at;
    }
}
