package org.querygram.app.report.text;

import java.util.regex.Pattern;

/// Text that a log or a user wrote (file names, titles, lines), made fit to be shown and to be
/// shared.
public final class FreeText {

    /// CSI and OSC sequences of terminals: colours, cursor moves, links.
    private static final Pattern TERMINAL =
            Pattern.compile(
                    "\u001B(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001B]*(?:\u0007|\u001B\\\\)?)");

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,255}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern QUERY_VALUE = Pattern.compile("([?&][^=&\\s]{1,64})=[^&\\s]*");

    /// Nine digits and more, or groups of four as cards have; dates in file names are shorter.
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{9,}|\\d{4}(?:[ -]\\d{4}){2,4}");

    /// Keys, hashes and session ids: long, with letters and digits.
    private static final Pattern TOKEN =
            Pattern.compile("(?=[A-Za-z]*\\d)(?=\\d*[A-Za-z])[A-Za-z0-9]{20,}");

    /// A part of an address that has letters and digits: a reset link's token, a slug, a UUID.
    /// Seven characters, so that `v2` and `oauth2` stay.
    private static final Pattern ADDRESS_PART =
            Pattern.compile("(?<=/)(?=[^/\\s?]*\\d)(?=[^/\\s?]*[A-Za-z])[^/\\s?]{7,}");

    private static final Pattern SECRET =
            Pattern.compile("(?i)\\b(pass(?:word|wd)?|pwd|secret|token|key)([=:]\\s*)\\S+");

    /// Longer text is cut before it is masked.
    private static final int MASK_LIMIT = 2_000;

    private FreeText() {}

    /// One line without terminal sequences; every other control or formatting character becomes
    /// U+FFFD, so that it is seen and cannot act.
    public static String visible(String text) {
        return clean(text, false);
    }

    /// As `visible`, but line breaks and tabs stay.
    public static String visibleLines(String text) {
        return clean(text.replace("\r\n", "\n").replace('\r', '\n'), true);
    }

    private static String clean(String text, boolean lines) {
        String plain = text.indexOf('\u001B') < 0 ? text : TERMINAL.matcher(text).replaceAll("");
        StringBuilder out = new StringBuilder(plain.length());
        plain.codePoints()
                .map(point -> lines && (point == '\n' || point == '\t') ? point : shown(point))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static int shown(int point) {
        if (point == '\n' || point == '\t' || point == '\r') {
            return ' ';
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    0xFFFD;
            default -> point;
        };
    }

    /// Without what may be private: addresses, passwords, quoted values, query strings, long
    /// numbers, tokens.
    public static String masked(String text) {
        String out = EMAIL.matcher(visible(cut(text, MASK_LIMIT))).replaceAll("(e-mail)");
        out = SECRET.matcher(out).replaceAll("$1$2(value)");
        out = QUOTED.matcher(out).replaceAll("(value)");
        out = QUERY_VALUE.matcher(out).replaceAll("$1=(value)");
        out = LONG_NUMBER.matcher(out).replaceAll("(number)");
        out = TOKEN.matcher(out).replaceAll("(token)");
        return ADDRESS_PART.matcher(out).replaceAll("(token)");
    }

    /// At most `limit` characters, the rest told: "abc… (1,234 more characters)".
    public static String cut(String text, int limit) {
        return cut(text, limit, text.length());
    }

    /// As `cut`, for the start of a text that has `total` characters.
    public static String cut(String start, int limit, int total) {
        if (total <= limit) {
            return start;
        }
        int end = Math.min(limit, start.length());
        if (end > 0 && Character.isHighSurrogate(start.charAt(end - 1))) {
            end--;
        }
        return start.substring(0, end) + "… (" + Figures.count(total - end, "more character") + ")";
    }
}
