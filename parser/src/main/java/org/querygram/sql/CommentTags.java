package org.querygram.sql;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What libraries write into a comment of each statement to say which part of the program sent it.
///
/// sqlcommenter (Django, Spring, Rails 7.1 and newer, OpenTelemetry) puts
/// `/*controller='x',route='%5Epolls',traceparent='00-…'*/` behind the statement, marginalia and
/// Rails' query logs `/*application:Shop,controller:orders,action:index*/` behind or before it.
///
/// @param trace the trace id of a W3C `traceparent`: the same for all statements of one request; or
///     null
/// @param place what served the request ("orders#index", "^polls/$"), or null
public record CommentTags(@Nullable String trace, @Nullable String place) {

    /// A comment with none of these is prose.
    private static final Set<String> KNOWN =
            Set.of("traceparent", "controller", "action", "route", "job", "job_class");

    /// Longer comments are not read: no library writes such.
    private static final int LONGEST = 2_000;

    private static final int TRACE_FROM = 3;
    private static final int TRACE_TO = TRACE_FROM + 32;

    /// The tags of a statement, or null when no comment at its start or end has any. Costs nothing
    /// where there is no comment.
    public static @Nullable CommentTags read(byte[] text, int from, int to) {
        int end = to;
        while (end > from && (SqlBytes.isBlank(text[end - 1]) || text[end - 1] == ';')) {
            end--;
        }
        if (end - from > 4 && text[end - 1] == '/' && text[end - 2] == '*') {
            return tags(text, lastOpening(text, from, end - 2), end - 2);
        }
        int start = from;
        while (start < to && SqlBytes.isBlank(text[start])) {
            start++;
        }
        if (start + 4 < to && text[start] == '/' && text[start + 1] == '*') {
            return tags(text, start + 2, closing(text, start + 2, to));
        }
        return null;
    }

    /// Behind the last `/*`, or -1.
    private static int lastOpening(byte[] text, int from, int to) {
        for (int at = to - 1; at > from && to - at < LONGEST; at--) {
            if (text[at] == '*' && text[at - 1] == '/') {
                return at + 1;
            }
        }
        return -1;
    }

    private static int closing(byte[] text, int from, int to) {
        for (int at = from; at + 1 < Math.min(to, from + LONGEST); at++) {
            if (text[at] == '*' && text[at + 1] == '/') {
                return at;
            }
        }
        return -1;
    }

    private static @Nullable CommentTags tags(byte[] text, int from, int to) {
        if (from < 0 || !startsWithPair(text, from, to)) {
            return null;
        }
        Map<String, String> pairs = new HashMap<>();
        String comment = new String(text, from, to - from, StandardCharsets.UTF_8).strip();
        int at = 0;
        while (at < comment.length()) {
            int end = endOfPair(comment, at);
            if (!addPair(comment.substring(at, end).strip(), pairs)) {
                return null;
            }
            at = end + 1;
        }
        if (pairs.keySet().stream().noneMatch(KNOWN::contains)) {
            return null;
        }
        return new CommentTags(trace(pairs.get("traceparent")), place(pairs));
    }

    /// Refuses prose ("load one-to-many x.Y") before anything is made of it.
    private static boolean startsWithPair(byte[] text, int from, int to) {
        int at = from;
        while (at < to && SqlBytes.isBlank(text[at])) {
            at++;
        }
        int key = at;
        while (at < to && isKey((char) text[at])) {
            at++;
        }
        return at > key && at < to && (text[at] == '=' || text[at] == ':');
    }

    /// The comma behind a pair, or the end; a comma in quotes is part of the value.
    private static int endOfPair(String comment, int from) {
        boolean quoted = false;
        for (int at = from; at < comment.length(); at++) {
            char letter = comment.charAt(at);
            if (letter == '\'' && (at == 0 || comment.charAt(at - 1) != '\\')) {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                return at;
            }
        }
        return comment.length();
    }

    private static boolean addPair(String pair, Map<String, String> pairs) {
        int at = 0;
        while (at < pair.length() && isKey(pair.charAt(at))) {
            at++;
        }
        if (at == 0 || at == pair.length() || (pair.charAt(at) != '=' && pair.charAt(at) != ':')) {
            return false;
        }
        String value = pair.substring(at + 1);
        if (value.startsWith(" ")) {
            // No library writes a blank here; people do.
            return false;
        }
        if (value.length() > 1 && value.startsWith("'") && value.endsWith("'")) {
            value = decoded(value.substring(1, value.length() - 1));
        }
        pairs.put(pair.substring(0, at), value);
        return true;
    }

    private static boolean isKey(char letter) {
        return letter >= 'a' && letter <= 'z' || letter == '_' || letter >= '0' && letter <= '9';
    }

    /// sqlcommenter writes values as in a URL, with `\'` for a quote.
    private static String decoded(String value) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            int code = letter == '%' ? code(value, at + 1) : -1;
            if (code >= ' ' && code < 0x7F) {
                plain.append((char) code);
                at += 2;
            } else if (letter != '\\') {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    private static int code(String value, int at) {
        if (at + 2 > value.length()) {
            return -1;
        }
        int high = Character.digit(value.charAt(at), 16);
        int low = Character.digit(value.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static @Nullable String trace(@Nullable String parent) {
        if (parent == null || parent.length() <= TRACE_TO || parent.charAt(TRACE_TO) != '-') {
            return null;
        }
        return parent.substring(TRACE_FROM, TRACE_TO);
    }

    private static @Nullable String place(Map<String, String> pairs) {
        String controller = pairs.get("controller");
        String action = pairs.get("action");
        if (controller != null && action != null) {
            return controller + "#" + action;
        }
        for (String key : new String[] {"route", "controller", "job", "job_class", "action"}) {
            String value = pairs.get(key);
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }
}
