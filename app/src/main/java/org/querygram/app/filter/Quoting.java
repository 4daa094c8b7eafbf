package org.querygram.app.filter;

/// Writes words and values so that they are read back as they are.
final class Quoting {

    private Quoting() {}

    static String words(String text) {
        boolean plain = isPlain(text) && !text.startsWith("-") && FilterParser.operatorAt(text) < 0;
        return plain ? text : quoted(text);
    }

    static String value(String text) {
        return isPlain(text) && text.indexOf(',') < 0 ? text : quoted(text);
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.indexOf('"') < 0
                && text.chars().noneMatch(FilterParser::isBlank);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
