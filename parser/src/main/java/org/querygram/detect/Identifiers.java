package org.querygram.detect;

import java.util.Locale;
import java.util.Set;

/// Spells the names of tables and columns as the languages of the advice do.
final class Identifiers {

    /// Python 3.14, `keyword.kwlist` in small letters; Django's inspectdb adds `_field` to them.
    private static final Set<String> PYTHON =
            Set.of(
                    "and",
                    "as",
                    "assert",
                    "async",
                    "await",
                    "break",
                    "class",
                    "continue",
                    "def",
                    "del",
                    "elif",
                    "else",
                    "except",
                    "finally",
                    "for",
                    "from",
                    "global",
                    "if",
                    "import",
                    "in",
                    "is",
                    "lambda",
                    "nonlocal",
                    "not",
                    "or",
                    "pass",
                    "raise",
                    "return",
                    "try",
                    "while",
                    "with",
                    "yield");

    /// Java 25 (JLS 3.9), those that may name a column.
    private static final Set<String> JAVA =
            Set.of(
                    "abstract",
                    "assert",
                    "boolean",
                    "break",
                    "byte",
                    "case",
                    "catch",
                    "char",
                    "class",
                    "const",
                    "continue",
                    "default",
                    "do",
                    "double",
                    "else",
                    "enum",
                    "extends",
                    "final",
                    "finally",
                    "float",
                    "for",
                    "goto",
                    "if",
                    "implements",
                    "import",
                    "instanceof",
                    "int",
                    "interface",
                    "long",
                    "native",
                    "new",
                    "null",
                    "package",
                    "private",
                    "protected",
                    "public",
                    "return",
                    "short",
                    "static",
                    "super",
                    "switch",
                    "synchronized",
                    "this",
                    "throw",
                    "throws",
                    "transient",
                    "try",
                    "void",
                    "volatile",
                    "while");

    private Identifiers() {}

    /// Words apart and in small letters: `OrderItem`, `orderItem` and `ORDER ITEM` are
    /// `order_item`.
    static String snake(String written) {
        StringBuilder name = new StringBuilder(written.length() + 4);
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean part = Character.isLetterOrDigit(c);
            if (part && i > 0 && startsWord(written, i)) {
                underscore(name);
            }
            if (part) {
                name.append(c);
            } else {
                underscore(name);
            }
        }
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '_') {
            end--;
        }
        return name.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static void underscore(StringBuilder name) {
        if (!name.isEmpty() && name.charAt(name.length() - 1) != '_') {
            name.append('_');
        }
    }

    /// `I` of `orderItem`, and `I` of `HTTPItem`.
    private static boolean startsWord(String written, int at) {
        char before = written.charAt(at - 1);
        boolean upper = Character.isUpperCase(written.charAt(at));
        boolean lowerNext =
                at + 1 < written.length() && Character.isLowerCase(written.charAt(at + 1));
        return upper
                && (Character.isLowerCase(before) || Character.isUpperCase(before) && lowerNext);
    }

    /// A name in Python; reserved words and leading digits as Django's inspectdb has them.
    static String python(String snake) {
        if (snake.isEmpty()) {
            return "value";
        }
        if (Character.isDigit(snake.charAt(0))) {
            return "number_" + snake;
        }
        return PYTHON.contains(snake) ? snake + "_field" : snake;
    }

    /// A variable or property in Java: `price_list` -> `priceList`.
    static String java(String snake) {
        String type = type(snake);
        String name = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        return JAVA.contains(name) ? name + "Value" : name;
    }

    /// A class in either language: `price_list` -> `PriceList`.
    static String type(String snake) {
        StringBuilder name = new StringBuilder();
        for (String word : snake.replace(' ', '_').split("_", -1)) {
            name.append(Words.sentence(word));
        }
        boolean begins = !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0));
        return begins ? name.toString() : "Row" + name;
    }
}
