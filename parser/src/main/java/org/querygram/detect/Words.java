package org.querygram.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Puts names of tables into words. All of it is a guess from English plurals and underscores;
/// advice says so.
public final class Words {

    private Words() {}

    /// What a table may be called in a column `<noun>_id`: its whole name and each of its ends,
    /// singular and as it is: `blog_article_tags` gives `blog_article_tag`, `article_tags`, `tag`
    /// and so on.
    static List<String> nouns(String table) {
        List<String> nouns = new ArrayList<>();
        String rest = table.toLowerCase(Locale.ROOT);
        while (true) {
            nouns.add(rest);
            String one = singular(rest);
            if (!one.equals(rest)) {
                nouns.add(one);
            }
            int underscore = rest.indexOf('_');
            if (underscore < 0 || underscore == rest.length() - 1) {
                return nouns;
            }
            rest = rest.substring(underscore + 1);
        }
    }

    /// `articles` -> `article`, `categories` -> `category`, `boxes` -> `box`, `status` -> `status`.
    static String singular(String noun) {
        return Irregular.singular(noun, Words::regularSingular);
    }

    private static String regularSingular(String noun) {
        if (noun.length() < 4 || !noun.endsWith("s")) {
            return noun;
        }
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        if (endsWithAny(noun, "sses", "xes", "ches", "shes", "uses")) {
            return noun.substring(0, noun.length() - 2);
        }
        return endsWithAny(noun, "ss", "us", "is", "news", "series")
                ? noun
                : noun.substring(0, noun.length() - 1);
    }

    /// `article` -> `articles`, `category` -> `categories`, `box` -> `boxes`.
    static String plural(String noun) {
        return Irregular.plural(singular(noun), Words::regularPlural);
    }

    private static String regularPlural(String one) {
        if (one.endsWith("y")
                && one.length() > 1
                && "aeiou".indexOf(one.charAt(one.length() - 2)) < 0) {
            return one.substring(0, one.length() - 1) + "ies";
        }
        return one + (endsWithAny(one, "s", "x", "ch", "sh") ? "es" : "s");
    }

    /// `2` -> `2 times`, `1` -> `once`.
    static String times(int count) {
        return count == 1 ? "once" : number(count) + " times";
    }

    /// `1` -> `1 statement`.
    static String statements(int count) {
        return number(count) + (count == 1 ? " statement" : " statements");
    }

    /// A column in words: `author_id` -> `author`, `user_name` -> `user name`.
    static String column(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        boolean reference = name.endsWith("_id") && name.length() > 3;
        return (reference ? name.substring(0, name.length() - 3) : name).replace('_', ' ');
    }

    /// Reserved in PostgreSQL 18 (its manual, appendix C) and likely as names of tables or columns.
    private static final Set<String> RESERVED =
            Set.of(
                    "all",
                    "analyse",
                    "analyze",
                    "and",
                    "any",
                    "array",
                    "as",
                    "asc",
                    "both",
                    "case",
                    "cast",
                    "check",
                    "collate",
                    "column",
                    "constraint",
                    "create",
                    "default",
                    "desc",
                    "distinct",
                    "do",
                    "else",
                    "end",
                    "except",
                    "false",
                    "fetch",
                    "for",
                    "foreign",
                    "from",
                    "grant",
                    "group",
                    "having",
                    "in",
                    "intersect",
                    "into",
                    "lateral",
                    "leading",
                    "limit",
                    "not",
                    "null",
                    "offset",
                    "on",
                    "only",
                    "or",
                    "order",
                    "placing",
                    "primary",
                    "references",
                    "returning",
                    "select",
                    "some",
                    "symmetric",
                    "table",
                    "then",
                    "to",
                    "trailing",
                    "true",
                    "union",
                    "unique",
                    "user",
                    "using",
                    "variadic",
                    "when",
                    "where",
                    "window",
                    "with");

    /// A name as SQL needs it: in quotes, unless it is of small letters, digits and underscores and
    /// means nothing else to SQL.
    static String quoted(String name) {
        boolean plain =
                !name.isEmpty()
                        && !RESERVED.contains(name)
                        && !Character.isDigit(name.charAt(0))
                        && name.chars()
                                .allMatch(
                                        c ->
                                                c == '_'
                                                        || Character.isDigit(c)
                                                        || Character.isLowerCase(c));
        return plain ? name : '"' + name + '"';
    }

    /// With commas: `1,834`.
    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// A time for people, from nanoseconds: `0.8 ms`, `1,204 ms`.
    static String millis(long nanos) {
        return nanos < 10_000_000
                ? String.format(Locale.ROOT, "%.1f ms", nanos / 1e6)
                : number(Math.round(nanos / 1e6)) + " ms";
    }

    /// With a capital letter at its start.
    static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static boolean endsWithAny(String text, String... ends) {
        for (String end : ends) {
            if (text.endsWith(end)) {
                return true;
            }
        }
        return false;
    }
}
