package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Entry;
import org.querygram.workload.SqlError;
import org.querygram.workload.SqlErrorKind;

import java.nio.charset.StandardCharsets;

/// Makes of a server's message what is kept of it: kind, names of the schema, and the message
/// without values.
final class ErrorMessages {

    /// The first line of a message is shorter; a text behind it may be as long as it likes.
    private static final int LONGEST = 1_000;

    /// What the masked message keeps at most.
    private static final int KEPT = 200;

    private ErrorMessages() {}

    static SqlError of(Entry entry) {
        String text = "";
        if (entry.textFrom >= 0) {
            int from = entry.textStart();
            int length = Math.min(entry.textEnd() - from, LONGEST);
            text = new String(entry.text(), from, Math.max(0, length), StandardCharsets.UTF_8);
        }
        return of(entry.sqlStateText(), text);
    }

    /// @param state SQLSTATE, or null
    static SqlError of(@Nullable String state, String text) {
        String message = message(text);
        SqlErrorKind kind = ErrorWords.kind(state, message);
        if (message.isEmpty()) {
            return new SqlError(kind, state, null, null, null, null);
        }
        ErrorNames names = ErrorNames.of(kind, message);
        return new SqlError(
                kind,
                state,
                names.constraint(),
                names.table(),
                names.column(),
                masked(message, names));
    }

    /// The first line without what drivers and servers put around it. A record of codes alone
    /// (Hibernate's `SQL Error: 0, SQLState: 23505`) has no message.
    private static String message(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        if (line.startsWith("SQL Error: ") || line.startsWith("HHH000247")) {
            return "";
        }
        int aborted = line.startsWith("Batch entry ") ? line.indexOf(" was aborted: ") : -1;
        if (aborted >= 0) {
            line = line.substring(aborted + " was aborted: ".length());
        }
        if (line.startsWith("ERROR: ") || line.startsWith("FATAL: ")) {
            line = line.substring("ERROR: ".length()).stripLeading();
        }
        for (String end : new String[] {"  Call getNextException", " at character "}) {
            int at = line.lastIndexOf(end);
            line = at > 0 ? line.substring(0, at) : line;
        }
        return line.strip();
    }

    /// `?` for numbers, and for what stands in quotes if it is none of the names.
    private static String masked(String message, ErrorNames names) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < message.length() && out.length() < KEPT) {
            char c = message.charAt(at);
            int close = ErrorNames.closing(message, at);
            if (close > 0) {
                String inside = message.substring(at + 1, close);
                out.append(c)
                        .append(names.has(inside) ? inside : "?")
                        .append(message.charAt(close));
                at = close + 1;
            } else if (ErrorNames.opens(message, at)) {
                return out.append(c).append('?').toString();
            } else if (Character.isDigit(c)) {
                at = number(message, at);
                out.append('?');
            } else if (Character.isLetter(c)) {
                int end = word(message, at);
                out.append(word(message.substring(at, end), names));
                at = end;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private static int number(String message, int from) {
        int at = from;
        while (at < message.length()
                && (Character.isLetterOrDigit(message.charAt(at)) || message.charAt(at) == '.')) {
            at++;
        }
        return at;
    }

    private static int word(String message, int from) {
        int at = from;
        while (at < message.length()
                && (Character.isLetterOrDigit(message.charAt(at))
                        || message.charAt(at) == '_'
                        || message.charAt(at) == '.'
                                && at + 1 < message.length()
                                && Character.isLetterOrDigit(message.charAt(at + 1)))) {
            at++;
        }
        return at;
    }

    /// A bare word with digits in it may be a value (an address, a code), unless it is a name.
    private static String word(String word, ErrorNames names) {
        return names.has(word) || word.chars().noneMatch(Character::isDigit) ? word : "?";
    }
}
