package org.querygram.format;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's log_line_prefix taken apart: literal text, escapes with their padding, and `%q`.
///
/// The escapes are those of log_status_format in elog.c, PostgreSQL 18; the manual lists them under
/// "Error Reporting and Logging". An escape that PostgreSQL does not know prints nothing, and so
/// does here.
final class PgPrefix {

    /// Escapes that print free text: they end where the text behind them begins.
    private static final String TEXT = "audrhLbi";

    private static final String KNOWN = TEXT + "pPtmnQecslvx";

    /// One piece of the prefix.
    ///
    /// @param escape its letter; `q` for the stop, 0 for literal text
    /// @param literal the text, empty for escapes
    /// @param width of the padding: positive fills on the left, negative on the right, 0 not at all
    record Element(char escape, byte[] literal, int width) {

        boolean isText() {
            return TEXT.indexOf(escape) >= 0;
        }

        boolean isLiteral() {
            return escape == 0;
        }
    }

    private final String text;
    private final List<Element> elements = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    PgPrefix(String text) {
        this.text = text;
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '%') {
                literal.append(c);
            } else if (at < text.length()) {
                at = escape(at, literal);
            }
        }
        endLiteral(literal);
    }

    /// @return the position behind the escape that starts (behind its percent sign) at a position
    private int escape(int from, StringBuilder literal) {
        int at = from;
        boolean right = text.charAt(at) == '-';
        at += right ? 1 : 0;
        int width = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            width = Math.min(1000, width * 10 + text.charAt(at++) - '0');
        }
        if (at == text.length()) {
            return at;
        }
        char letter = text.charAt(at++);
        if (letter == '%') {
            literal.append('%');
        } else if (letter == 'q' || KNOWN.indexOf(letter) >= 0) {
            endLiteral(literal);
            elements.add(new Element(letter, new byte[0], right ? -width : width));
        } else {
            unknown.add("%" + letter);
        }
        return at;
    }

    private void endLiteral(StringBuilder literal) {
        if (!literal.isEmpty()) {
            byte[] bytes = literal.toString().getBytes(StandardCharsets.UTF_8);
            elements.add(new Element((char) 0, bytes, 0));
            literal.setLength(0);
        }
    }

    /// As it would stand in postgresql.conf.
    String text() {
        return text;
    }

    List<Element> elements() {
        return elements;
    }

    /// Escapes that no PostgreSQL knows, as written.
    List<String> unknown() {
        return unknown;
    }

    boolean has(String escapes) {
        return elements.stream().anyMatch(e -> !e.isLiteral() && escapes.indexOf(e.escape()) >= 0);
    }

    /// True when lines with this prefix may start with a blank, as continuation lines do too.
    boolean startsBlank() {
        @Nullable Element first = elements.isEmpty() ? null : elements.getFirst();
        return first != null && (first.isLiteral() ? first.literal()[0] == ' ' : first.width() > 0);
    }

    /// How many different things the prefix tells; more is better where two prefixes fit equally.
    ///
    /// @param pastStop false when no line went on behind `%q`: nothing behind it counts then
    long telling(boolean pastStop) {
        return elements.stream()
                .takeWhile(e -> pastStop || e.escape() != 'q')
                .filter(e -> !e.isLiteral() && e.escape() != 'q')
                .map(Element::escape)
                .distinct()
                .count();
    }
}
