package org.querygram.format;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a log_line_prefix back from what it printed on one line: `2024-05-01 12:00:00 UTC [7]
/// app@shop ` becomes `%t [%p] %u@%d `. What it cannot name stays literal text.
///
/// Runs on a few hundred lines of a sample, never on the whole log.
final class PgPrefixReader {

    private static final Pattern TIME =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?"
                            + "( [A-Za-z]{1,6}\\b| [+-]\\d[\\d:]*(?=\\D|$))?");
    private static final Pattern MILLIS =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}\\.\\d{3}\\b");
    private static final Pattern SESSION = Pattern.compile("[0-9a-f]{7,8}\\.[0-9a-f]{1,8}\\b");
    private static final Pattern KEY = Pattern.compile("([A-Za-z_]+)( ?= ?)");
    private static final Pattern NEXT_KEY = Pattern.compile("[\\s,;|\\])(]+[A-Za-z_]+ ?=");
    private static final Pattern NAME = Pattern.compile("\\[[a-z]+\\]|[^\\s,;|\\]\\[():@/\"]*");
    private static final Pattern AT =
            Pattern.compile("(\\[unknown\\]|[\\w.$-]*)@(\\[unknown\\]|[\\w.$-]*)");
    private static final Pattern HOST_PORT = Pattern.compile("[\\w.:-]+\\(\\d+\\)");
    private static final Pattern HOST =
            Pattern.compile("\\[local\\]|\\d{1,3}(\\.\\d{1,3}){3}\\b|::1\\b");
    private static final Pattern TRANSACTION = Pattern.compile("\\d+/\\d+\\b");
    private static final Pattern QUERY = Pattern.compile("-?\\d{14,20}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+\\b");
    private static final Pattern STATE = Pattern.compile("(?=[A-Z]*\\d)[0-9A-Z]{5}\\b");
    private static final Pattern BACKEND =
            Pattern.compile(
                    "client backend|autovacuum (worker|launcher)|checkpointer|background writer"
                            + "|walwriter|walsender|postmaster|startup|archiver|logger"
                            + "|logical replication (worker|launcher)|parallel worker");
    private static final Pattern TAG =
            Pattern.compile("idle in transaction|idle|authentication|[A-Z]{3,}( [A-Z]+)*\\b");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern BRACKETED =
            Pattern.compile("\\[[^\\]\\s]*\\](?=[\\s,;|)\"\\]]|$)");
    /// Times of syslog (both kinds) and of container logs, keys of JSON: PostgreSQL prints none of
    /// them.
    private static final Pattern WRAPPED =
            Pattern.compile(
                    "^\\s*\"|\"\\w+\" ?: |\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d|^[A-Z][a-z]{2} ["
                            + " \\d]\\d \\d\\d:\\d\\d:\\d\\d ");
    private static final Pattern TAIL = Pattern.compile("[\\s\\]),;:|>-]*$");

    private static final Map<String, Character> KEYS =
            Map.ofEntries(
                    Map.entry("user", 'u'),
                    Map.entry("usr", 'u'),
                    Map.entry("u", 'u'),
                    Map.entry("username", 'u'),
                    Map.entry("db", 'd'),
                    Map.entry("d", 'd'),
                    Map.entry("database", 'd'),
                    Map.entry("dbname", 'd'),
                    Map.entry("app", 'a'),
                    Map.entry("a", 'a'),
                    Map.entry("application", 'a'),
                    Map.entry("application_name", 'a'),
                    Map.entry("appname", 'a'),
                    Map.entry("client", 'h'),
                    Map.entry("host", 'h'),
                    Map.entry("h", 'h'),
                    Map.entry("remote", 'h'),
                    Map.entry("r", 'h'),
                    Map.entry("ip", 'h'),
                    Map.entry("addr", 'h'),
                    Map.entry("pid", 'p'),
                    Map.entry("p", 'p'),
                    Map.entry("process", 'p'),
                    Map.entry("line", 'l'),
                    Map.entry("l", 'l'),
                    Map.entry("log_line", 'l'),
                    Map.entry("connection_source", 'h'),
                    Map.entry("session_id", 'c'),
                    Map.entry("vtid", 'v'),
                    Map.entry("tid", 'x'),
                    Map.entry("session", 'c'),
                    Map.entry("sess", 'c'),
                    Map.entry("sid", 'c'),
                    Map.entry("c", 'c'),
                    Map.entry("state", 'e'),
                    Map.entry("sqlstate", 'e'),
                    Map.entry("sql_error_code", 'e'),
                    Map.entry("error", 'e'),
                    Map.entry("e", 'e'),
                    Map.entry("x", 'x'),
                    Map.entry("xid", 'x'),
                    Map.entry("txid", 'x'),
                    Map.entry("tx", 'x'),
                    Map.entry("trx_id", 'x'),
                    Map.entry("v", 'v'),
                    Map.entry("vxid", 'v'),
                    Map.entry("vtx", 'v'),
                    Map.entry("queryid", 'Q'),
                    Map.entry("query_id", 'Q'),
                    Map.entry("qid", 'Q'),
                    Map.entry("cmd", 'i'),
                    Map.entry("command", 'i'),
                    Map.entry("tag", 'i'),
                    Map.entry("ps", 'i'),
                    Map.entry("backend", 'b'),
                    Map.entry("backend_type", 'b'),
                    Map.entry("type", 'b'),
                    Map.entry("b", 'b'));

    private final String printed;
    private final StringBuilder prefix = new StringBuilder();
    private int at;

    private PgPrefixReader(String printed) {
        this.printed = printed;
    }

    /// @return the prefix, or null for a line that another program has wrapped in its own
    static @Nullable String read(String printed) {
        if (WRAPPED.matcher(printed).find()) {
            return null;
        }
        PgPrefixReader reader = new PgPrefixReader(printed);
        while (reader.at < printed.length()) {
            if (!reader.field()) {
                reader.literal();
            }
        }
        return reader.prefix.toString();
    }

    private boolean field() {
        boolean wordStarts = at == 0 || !Character.isLetterOrDigit(printed.charAt(at - 1));
        return time()
                || simple(EPOCH, 'n', true)
                || simple(SESSION, 'c', true)
                || wordStarts && (key() || names() || rest());
    }

    private boolean rest() {
        return simple(HOST_PORT, 'r', true)
                || simple(HOST, 'h', true)
                || simple(TRANSACTION, 'v', true)
                || simple(QUERY, 'Q', true)
                || number()
                || simple(STATE, 'e', true)
                || simple(BACKEND, 'b', true)
                || simple(TAG, 'i', true)
                || unknownName();
    }

    private boolean time() {
        Matcher matcher = here(TIME);
        if (!matcher.lookingAt()) {
            return false;
        }
        boolean millis = matcher.group(1) != null;
        boolean later = !millis && MILLIS.matcher(printed).find(matcher.end());
        boolean start = later || has('m') || has('t');
        return take(matcher.end(), start ? 's' : millis ? 'm' : 't');
    }

    private boolean simple(Pattern pattern, char escape, boolean once) {
        Matcher matcher = here(pattern);
        return (!once || !has(escape)) && matcher.lookingAt() && take(matcher.end(), escape);
    }

    /// `[4711]` is the process; behind a dash it is the line of the session; a nought alone is no
    /// transaction.
    private boolean number() {
        Matcher matcher = here(NUMBER);
        if (!matcher.lookingAt()) {
            return false;
        }
        boolean state = matcher.group().equals("00000");
        boolean behindDash = !prefix.isEmpty() && prefix.charAt(prefix.length() - 1) == '-';
        char escape = 'x';
        if (state && !has('e')) {
            escape = 'e';
        } else if (!has('p') && !behindDash) {
            escape = 'p';
        } else if (!has('l') && has('p')) {
            escape = 'l';
        }
        boolean fixed = behindDash && has('l') || escape == 'x' && has('x');
        return !fixed && take(matcher.end(), escape);
    }

    private boolean key() {
        Matcher matcher = here(KEY);
        if (!matcher.lookingAt()) {
            return false;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        Character escape = KEYS.get(name);
        if (escape == null) {
            return false;
        }
        prefix.append(matcher.group(1)).append(matcher.group(2));
        at = matcher.end();
        if (printed.startsWith("\"", at)) {
            prefix.append('"');
            at++;
        }
        if (escape == 'c' && !here(SESSION).lookingAt()) {
            // `c=` stands for the client as often as for the session: its value tells.
            escape = 'h';
        }
        int end = valueEnd(escape);
        char kind = escape == 'h' && printed.substring(at, end).endsWith(")") ? 'r' : escape;
        return take(end, kind);
    }

    private int valueEnd(char escape) {
        if (List.of('a', 'i', 'b').contains(escape)) {
            Matcher bracketed = here(BRACKETED);
            if (bracketed.lookingAt()) {
                return bracketed.end();
            }
            Matcher next = NEXT_KEY.matcher(printed);
            return next.find(at) ? next.start() : tail();
        }
        if (escape == 'h') {
            Matcher host = here(HOST_PORT);
            if (host.lookingAt()) {
                return host.end();
            }
            Matcher plain = here(Pattern.compile("\\[local\\]|\\[unknown\\]|[\\w.:-]*"));
            return plain.lookingAt() ? plain.end() : at;
        }
        Matcher value = escape == 'v' ? here(TRANSACTION) : here(NAME);
        return value.lookingAt() ? value.end() : at;
    }

    private int tail() {
        Matcher tail = TAIL.matcher(printed);
        return tail.find(at) ? Math.max(at, tail.start()) : printed.length();
    }

    /// `app@shop`, and `/psql` behind it.
    private boolean names() {
        Matcher matcher = here(AT);
        if (has('u') || !matcher.lookingAt()) {
            return false;
        }
        prefix.append("%u@%d");
        at = matcher.end();
        if (printed.startsWith("/", at)) {
            prefix.append("/%a");
            at = Math.max(at + 1, tail());
        }
        return true;
    }

    private boolean unknownName() {
        if (!printed.startsWith("[unknown]", at)) {
            return false;
        }
        char escape = !has('u') ? 'u' : !has('d') ? 'd' : 'a';
        return take(at + "[unknown]".length(), escape);
    }

    private void literal() {
        Matcher word = here(WORD);
        int end = word.lookingAt() ? word.end() : at + 1;
        prefix.append(printed.substring(at, end).replace("%", "%%"));
        at = end;
    }

    private Matcher here(Pattern pattern) {
        return pattern.matcher(printed).region(at, printed.length());
    }

    private boolean has(char escape) {
        return prefix.indexOf("%" + escape) >= 0;
    }

    private boolean take(int end, char escape) {
        prefix.append('%').append(escape);
        at = end;
        return true;
    }
}
