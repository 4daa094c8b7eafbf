package org.querygram.format;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The values that one element of a layout has in a sample, and what they look like.
final class LoggerField {

    private static final Set<String> THREAD_KEYS =
            Set.of(
                    "thread",
                    "threadname",
                    "thread_name",
                    "tid",
                    "threadid",
                    "_threadid",
                    "_threadname");
    private static final Set<String> PROCESS_KEYS =
            Set.of("pid", "process", "proc", "processid", "process_id");

    /// What thread pools and servers of Java and Python name their threads after.
    private static final List<String> THREAD_WORDS =
            List.of(
                    "thread",
                    "exec-",
                    "executor",
                    "worker",
                    "pool",
                    "task-",
                    "scheduling",
                    "qtp",
                    "xnio",
                    "nio-",
                    "dispatcher",
                    "listener",
                    "asyncio",
                    "waitress",
                    "dummy-",
                    "consumer",
                    "http-",
                    "grpc",
                    "eventloop",
                    "reactor",
                    "handler-",
                    "restartedmain",
                    "ajp-");

    final int index;
    final boolean first;
    final boolean bracket;
    final boolean number;

    /// The word before `=` or `:` in front of the value, in lower case.
    final @Nullable String key;

    private final List<String> values = new ArrayList<>();
    private final Set<String> distinct = new HashSet<>();
    private final Set<String> distinctOfPlain = new HashSet<>();

    LoggerField(int index, LoggerElement element, boolean first, @Nullable String key) {
        this.index = index;
        this.first = first;
        this.bracket = element.kind() == LoggerElement.Kind.BRACKET;
        this.number = element.kind() == LoggerElement.Kind.NUMBER;
        this.key = key;
    }

    /// @param plain whether the line's statement reads or writes rows (a transaction's borders are
    ///     logged from other lines of the framework's source)
    void add(byte[] b, LoggerToken token, boolean plain) {
        int from = LoggerRoles.insideFrom(b, token.from(), token.to());
        int to = LoggerRoles.insideTo(b, from, token.to());
        if (LoggerRoles.isPlaceholder(b, from, to)) {
            return;
        }
        String value = LoggerBytes.text(b, from, to);
        values.add(value);
        distinct.add(value);
        if (plain) {
            distinctOfPlain.add(value);
        }
    }

    boolean isThread() {
        if (key != null) {
            return THREAD_KEYS.contains(key);
        }
        return !values.isEmpty()
                && values.stream().filter(LoggerField::threadLike).count() * 2 >= values.size();
    }

    /// pthread addresses (`%(thread)d`) have fifteen digits; process ids at most seven.
    boolean isThreadNumber() {
        return isNumeric() && values.stream().allMatch(value -> value.length() >= 10);
    }

    /// A process id, as far as numbers can tell: not a source line, not a counter.
    boolean isProcess() {
        if (key != null) {
            return PROCESS_KEYS.contains(key);
        }
        if (!isNumeric() || counts()) {
            return false;
        }
        return distinct.size() == 1 || distinctOfPlain.size() >= 2;
    }

    boolean varies() {
        return distinct.size() >= 2;
    }

    /// 0 when this is no request id, else how much it looks like one.
    int requestScore() {
        if (values.isEmpty() || (isNumeric() && !namedRequest())) {
            return 0;
        }
        if (namedRequest() || values.stream().allMatch(LoggerField::longHex)) {
            return 3;
        }
        if (first
                || values.stream().allMatch(LoggerField::isDecimal)
                || values.stream().allMatch(LoggerField::saysTime)
                || !values.stream().allMatch(LoggerField::hasDigit)
                || (!bracket && looksLikeName())) {
            return 0;
        }
        if (values.stream().allMatch(LoggerField::saysRequest)) {
            return 2;
        }
        return varies() && !counts() ? 1 : 0;
    }

    private boolean namedRequest() {
        return key != null && saysRequest(key);
    }

    private boolean isNumeric() {
        return !values.isEmpty()
                && values.stream().allMatch(value -> value.chars().allMatch(LoggerBytes::isDigit));
    }

    /// Milliseconds and running numbers change with nearly every line.
    private boolean counts() {
        return values.size() > 8 && distinct.size() * 2 > values.size();
    }

    private boolean looksLikeName() {
        return values.stream().anyMatch(value -> value.indexOf('.') > 0 || value.indexOf('/') >= 0);
    }

    private static boolean threadLike(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.equals("main") || THREAD_WORDS.stream().anyMatch(lower::contains);
    }

    private static boolean saysRequest(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.startsWith("req")
                || lower.startsWith("trace")
                || lower.startsWith("corr")
                || lower.startsWith("x-request")
                || lower.startsWith("x_request")
                || lower.equals("rid");
    }

    /// Payara's `[timeMillis: 1773476813000]`.
    private static boolean saysTime(String value) {
        return value.regionMatches(true, 0, "time", 0, 4);
    }

    /// `0.001`, `1.2ms`: a duration.
    private static boolean isDecimal(String value) {
        int point = value.indexOf('.');
        return point > 0
                && point + 1 < value.length()
                && value.chars().limit(point + 2L).allMatch(c -> c == '.' || LoggerBytes.isDigit(c))
                && value.indexOf('.', point + 1) < 0;
    }

    private static boolean hasDigit(String value) {
        return value.chars().anyMatch(LoggerBytes::isDigit);
    }

    /// UUIDs, and trace ids of 16 or 32 hexadecimal digits.
    private static boolean longHex(String value) {
        return value.length() >= 16
                && hasDigit(value)
                && value.chars().allMatch(c -> LoggerBytes.isHex(c) || c == '-');
    }
}
