package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.format.JsonLeaves.Kind;
import org.querygram.format.JsonRecordKeys.Role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// Learns from a sample which keys of its JSON records hold what. What the values look like
/// decides; a key's name only where values cannot tell (a thread from a process).
final class JsonRecordLearner {

    /// Enough to tell keys apart; more only costs time.
    private static final int MOST_RECORDS = 2_000;

    private static final int MOST_KEYS = 500;

    private final Map<String, JsonRecordField> fields = new LinkedHashMap<>();
    private final LoggerTime time;
    private final JsonLeaves leaves = new JsonLeaves();
    private int records;

    private record Leaf(JsonRecordField field, Kind kind, byte[] value) {}

    private JsonRecordLearner(LoggerTime time) {
        this.time = time;
    }

    /// The keys, or null when the sample has no record of Django's back ends.
    static @Nullable JsonRecordKeys django(Sample sample, FormatHints hints) {
        JsonRecordLearner learner = read(sample, hints);
        return learner.isDjango() ? learner.keys() : null;
    }

    /// The keys, or null when the sample has no statement of the logger `org.hibernate.SQL`.
    static @Nullable JsonRecordKeys hibernate(Sample sample, FormatHints hints) {
        JsonRecordLearner learner = read(sample, hints);
        JsonRecordField logger = learner.best(f -> f.hibernate);
        JsonRecordField message = learner.best(f -> f.statements);
        return logger == null || message == null ? null : learner.hibernate(logger, message);
    }

    private static JsonRecordLearner read(Sample sample, FormatHints hints) {
        JsonRecordLearner learner = new JsonRecordLearner(new LoggerTime(hints.zone(), false));
        byte[] b = sample.bytes();
        int at = 0;
        while (at < sample.length() && learner.records < MOST_RECORDS) {
            int feed = LoggerBytes.lineFeed(b, at, sample.length());
            int object = JsonRecord.start(b, at, feed);
            if (object >= 0) {
                learner.record(b, object, feed);
            }
            at = feed + 1;
        }
        return learner;
    }

    private JsonRecordKeys hibernate(JsonRecordField logger, JsonRecordField message) {
        JsonRecordField[] found = new JsonRecordField[Role.values().length];
        found[Role.MESSAGE.ordinal()] = message;
        found[Role.LOGGER.ordinal()] = logger;
        found[Role.LEVEL.ordinal()] = best(f -> f.levels);
        who(found);
        return keys(found, null, null);
    }

    private void who(@Nullable JsonRecordField[] found) {
        JsonRecordField time = best(JsonRecordNames::time);
        found[Role.TIME.ordinal()] = time;
        if (time != null) {
            found[Role.NANOS.ordinal()] = best(f -> JsonRecordNames.nanosOf(f, time) ? 1 : 0);
        }
        found[Role.PROCESS.ordinal()] = best(JsonRecordNames::process);
        found[Role.THREAD.ordinal()] = best(JsonRecordNames::thread);
        found[Role.REQUEST.ordinal()] = best(JsonRecordNames::request);
    }

    private void record(byte[] b, int object, int to) {
        List<Leaf> record = new ArrayList<>();
        leaves.begin(b, object, to);
        while (leaves.next()) {
            JsonRecordField field = field(leaves.pathText());
            if (field != null) {
                byte[] value = value(b);
                field.add(leaves.kind, value, time);
                record.add(new Leaf(field, leaves.kind, value));
            }
        }
        records++;
        compare(record);
    }

    private byte[] value(byte[] b) {
        return leaves.kind == Kind.STRING
                ? JsonText.decoded(b, leaves.from, leaves.to)
                : Arrays.copyOfRange(b, leaves.from, leaves.to);
    }

    private @Nullable JsonRecordField field(String path) {
        return fields.size() < MOST_KEYS || fields.containsKey(path)
                ? fields.computeIfAbsent(path, JsonRecordField::new)
                : null;
    }

    /// What the message says about duration and SQL tells which keys hold the same.
    private static void compare(List<Leaf> record) {
        for (Leaf message : record) {
            int end = DjangoAnchor.end(message.value, 0, message.value.length);
            if (message.kind != Kind.STRING || end < 0) {
                continue;
            }
            long nanos = DjangoAnchor.nanos(message.value, 0, end);
            for (Leaf other : record) {
                other.field.compare(other.value, nanos);
                other.field.sameAsMessage += holds(message.value, end, other) ? 1 : 0;
            }
            return;
        }
    }

    private static boolean holds(byte[] message, int end, Leaf other) {
        int sql = LoggerBytes.skipSpaces(message, end, message.length);
        byte[] value = other.value;
        int own = LoggerBytes.skipSpaces(value, 0, value.length);
        int to = LoggerBytes.trimEnd(value, own, value.length);
        return other.kind == Kind.STRING
                && to - own > 3
                && sql + to - own < message.length
                && Arrays.equals(message, sql, sql + to - own, value, own, to);
    }

    /// Messages with durations are Django's alone. SQL under a key of its own is, too, where the
    /// logger says so, or where Django's other extras stand beside it.
    private boolean isDjango() {
        boolean messages = any(f -> f.messages > 0);
        boolean statements = any(f -> f.statements > 0);
        boolean logger = any(f -> f.django > 0);
        boolean extras =
                any(JsonRecordLearner::isParameters) && any(JsonRecordLearner::saysDuration);
        return messages || (statements && (logger || extras));
    }

    private boolean any(Predicate<JsonRecordField> test) {
        return fields.values().stream().anyMatch(test);
    }

    private JsonRecordKeys keys() {
        JsonRecordField[] found = new JsonRecordField[Role.values().length];
        JsonRecordField message = best(f -> f.messages);
        JsonRecordField sql = sql(message);
        JsonRecordField duration = duration();
        found[Role.MESSAGE.ordinal()] = message != null ? message : best(f -> f.accessLines);
        found[Role.SQL.ordinal()] = sql;
        found[Role.DURATION.ordinal()] = duration;
        found[Role.PARAMETERS.ordinal()] = best(f -> isParameters(f) ? f.values : 0);
        found[Role.ALIAS.ordinal()] = best(JsonRecordNames::alias);
        who(found);
        found[Role.TITLE.ordinal()] = best(f -> f.titles);
        found[Role.METHOD.ordinal()] = best(f -> f.methods);
        found[Role.PATH.ordinal()] = best(JsonRecordNames::path);
        found[Role.STATUS.ordinal()] = best(JsonRecordNames::status);
        return keys(found, duration, sql);
    }

    private static JsonRecordKeys keys(
            @Nullable JsonRecordField[] found,
            @Nullable JsonRecordField duration,
            @Nullable JsonRecordField sql) {
        long[] paths = new long[found.length];
        List<String> names = new ArrayList<>();
        for (Role role : Role.values()) {
            JsonRecordField field = found[role.ordinal()];
            if (field != null) {
                paths[role.ordinal()] = JsonLeaves.hash(field.path);
                names.add(field.path);
            }
        }
        int scale = duration == null ? 9 : scale(duration);
        boolean sqlOnly = sql != null && JsonRecordNames.sql(sql);
        return new JsonRecordKeys(paths, scale, sqlOnly, names);
    }

    private @Nullable JsonRecordField sql(@Nullable JsonRecordField message) {
        JsonRecordField same = best(f -> f == message ? 0 : f.sameAsMessage);
        if (same != null || message != null) {
            return same;
        }
        return best(f -> f.statements);
    }

    private @Nullable JsonRecordField duration() {
        JsonRecordField telling =
                best(
                        f ->
                                f.telling[fitting(f)] == 0 || contradicts(f)
                                        ? 0
                                        : 2 * f.fits[fitting(f)] + (saysDuration(f) ? 1 : 0));
        return telling != null
                ? telling
                : best(f -> saysDuration(f) && !contradicts(f) ? f.values : 0);
    }

    private static int fitting(JsonRecordField field) {
        int best = 0;
        for (int i = 1; i < field.fits.length; i++) {
            if (field.fits[i] > field.fits[best]) {
                best = i;
            }
        }
        return best;
    }

    /// Whether messages tell other durations.
    private static boolean contradicts(JsonRecordField field) {
        return field.fits[fitting(field)] * 10 < field.compared * 9;
    }

    private static int scale(JsonRecordField field) {
        int fitting = fitting(field);
        return field.telling[fitting] > 0
                ? JsonRecordField.SCALES[fitting]
                : JsonRecordNames.scale(field);
    }

    private static boolean saysDuration(JsonRecordField field) {
        return JsonRecordNames.duration(field);
    }

    private static boolean isParameters(JsonRecordField field) {
        return JsonRecordNames.parameters(field);
    }

    /// The field with the highest score above nought; of equals the first.
    private @Nullable JsonRecordField best(ToIntFunction<JsonRecordField> score) {
        return fields.values().stream()
                .filter(f -> score.applyAsInt(f) > 0)
                .max(Comparator.comparingInt(score).thenComparing(f -> -position(f)))
                .orElse(null);
    }

    private int position(JsonRecordField field) {
        int position = 0;
        for (JsonRecordField other : fields.values()) {
            if (other == field) {
                return position;
            }
            position++;
        }
        return position;
    }
}
