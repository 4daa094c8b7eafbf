package org.querygram.app.report.text;

import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
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
    private static final Pattern QUERY_VALUE = Pattern.compile("([?&][^=&\\s]{1,64}=)([^&\\s]*)");

    /// Nine digits and more, or groups of four as cards have; dates in file names are shorter.
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{9,}|\\d{4}(?:[ -]\\d{4}){2,4}");

    /// Keys, hashes and session ids: long, with letters and digits.
    private static final Pattern TOKEN =
            Pattern.compile("(?=[A-Za-z]*\\d)(?=\\d*[A-Za-z])[A-Za-z0-9]{20,}");

    private static final Pattern SECRET =
            Pattern.compile("(?i)\\b(pass(?:word|wd)?|pwd|secret|token|key)([=:]\\s*)(\\S+)");

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
            default -> isNoCharacter(point) ? 0xFFFD : point;
        };
    }

    /// Code points that Unicode has set apart for ever; HTML and XML forbid them.
    private static boolean isNoCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
    }

    /// Without what may be private: addresses, passwords, quoted values, query strings, long
    /// numbers, tokens. A word stands for each.
    public static String masked(String text) {
        return masked(text, (kind, value) -> "(" + kind + ")");
    }

    /// The same with marks of the caller's.
    ///
    /// @param mark what stands for a value, given its kind ("e-mail", "value", "number", "token")
    ///     and the value itself
    public static String masked(String text, BinaryOperator<String> mark) {
        return masked(text, Set.of(), mark);
    }

    /// The same where some values of the log are known: as a part of an address each is masked,
    /// however it reads.
    public static String masked(String text, Set<String> known, BinaryOperator<String> mark) {
        String out = visible(cut(text, MASK_LIMIT));
        out = replaced(EMAIL, 0, out, "e-mail", mark);
        out = replaced(SECRET, 3, out, "value", mark);
        out = replaced(QUOTED, 0, out, "value", mark);
        out = replaced(QUERY_VALUE, 2, out, "value", mark);
        out = replaced(LONG_NUMBER, 0, out, "number", mark);
        out = replaced(TOKEN, 0, out, "token", mark);
        return AddressMask.apply(
                out, known, part -> isMark(part) ? part : mark.apply("token", part));
    }

    /// What an earlier step has put there.
    private static boolean isMark(String part) {
        boolean number = part.startsWith("?") && part.chars().skip(1).allMatch(Character::isDigit);
        return part.isEmpty() || number || part.startsWith("(") && part.endsWith(")");
    }

    private static String replaced(
            Pattern pattern, int group, String text, String kind, BinaryOperator<String> mark) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        while (matcher.find()) {
            out.append(text, done, matcher.start(group));
            String value = bare(matcher.group(group));
            out.append(isMark(value) ? value : mark.apply(kind, value));
            done = matcher.end(group);
        }
        return out.append(text, done, text.length()).toString();
    }

    /// A quoted value has the mark of the same value without quotes.
    private static String bare(String value) {
        boolean quoted =
                value.length() >= 2
                        && value.charAt(0) == value.charAt(value.length() - 1)
                        && "'\"".indexOf(value.charAt(0)) >= 0;
        return quoted ? value.substring(1, value.length() - 1) : value;
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
