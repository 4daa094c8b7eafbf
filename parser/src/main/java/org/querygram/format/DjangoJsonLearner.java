package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.format.DjangoJsonKeys.Role;
import org.querygram.format.JsonLeaves.Kind;

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
final class DjangoJsonLearner {

    /// Enough to tell keys apart; more only costs time.
    private static final int MOST_RECORDS = 2_000;

    private static final int MOST_KEYS = 500;

    private final Map<String, DjangoJsonField> fields = new LinkedHashMap<>();
    private final LoggerTime time;
    private final JsonLeaves leaves = new JsonLeaves();
    private int records;

    private record Leaf(DjangoJsonField field, Kind kind, byte[] value) {}

    private DjangoJsonLearner(LoggerTime time) {
        this.time = time;
    }

    /// The keys, or null when the sample has no record of Django's back ends.
    static @Nullable DjangoJsonKeys learn(Sample sample, FormatHints hints) {
        DjangoJsonLearner learner = new DjangoJsonLearner(new LoggerTime(hints.zone(), false));
        byte[] b = sample.bytes();
        int at = 0;
        while (at < sample.length() && learner.records < MOST_RECORDS) {
            int feed = LoggerBytes.lineFeed(b, at, sample.length());
            int object = DjangoJsonRun.object(b, at, feed);
            if (object >= 0) {
                learner.record(b, object, feed);
            }
            at = feed + 1;
        }
        return learner.isDjango() ? learner.keys() : null;
    }

    private void record(byte[] b, int object, int to) {
        List<Leaf> record = new ArrayList<>();
        leaves.begin(b, object, to);
        while (leaves.next()) {
            DjangoJsonField field = field(leaves.pathText());
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

    private @Nullable DjangoJsonField field(String path) {
        return fields.size() < MOST_KEYS || fields.containsKey(path)
                ? fields.computeIfAbsent(path, DjangoJsonField::new)
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
                any(DjangoJsonLearner::isParameters) && any(DjangoJsonLearner::saysDuration);
        return messages || (statements && (logger || extras));
    }

    private boolean any(Predicate<DjangoJsonField> test) {
        return fields.values().stream().anyMatch(test);
    }

    private DjangoJsonKeys keys() {
        DjangoJsonField[] found = new DjangoJsonField[Role.values().length];
        DjangoJsonField message = best(f -> f.messages);
        DjangoJsonField sql = sql(message);
        DjangoJsonField duration = duration();
        found[Role.MESSAGE.ordinal()] = message != null ? message : best(f -> f.accessLines);
        found[Role.SQL.ordinal()] = sql;
        found[Role.DURATION.ordinal()] = duration;
        found[Role.PARAMETERS.ordinal()] = best(f -> isParameters(f) ? f.values : 0);
        found[Role.ALIAS.ordinal()] = best(DjangoJsonNames::alias);
        found[Role.TIME.ordinal()] = best(DjangoJsonNames::time);
        found[Role.PROCESS.ordinal()] = best(DjangoJsonNames::process);
        found[Role.THREAD.ordinal()] = best(DjangoJsonNames::thread);
        found[Role.REQUEST.ordinal()] = best(DjangoJsonNames::request);
        found[Role.TITLE.ordinal()] = best(f -> f.titles);
        found[Role.METHOD.ordinal()] = best(f -> f.methods);
        found[Role.PATH.ordinal()] = best(DjangoJsonNames::path);
        found[Role.STATUS.ordinal()] = best(DjangoJsonNames::status);
        return keys(found, duration, sql);
    }

    private static DjangoJsonKeys keys(
            @Nullable DjangoJsonField[] found,
            @Nullable DjangoJsonField duration,
            @Nullable DjangoJsonField sql) {
        long[] paths = new long[found.length];
        List<String> names = new ArrayList<>();
        for (Role role : Role.values()) {
            DjangoJsonField field = found[role.ordinal()];
            if (field != null) {
                paths[role.ordinal()] = JsonLeaves.hash(field.path);
                names.add(field.path);
            }
        }
        int scale = duration == null ? 9 : scale(duration);
        boolean sqlOnly = sql != null && DjangoJsonNames.sql(sql);
        return new DjangoJsonKeys(paths, scale, sqlOnly, names);
    }

    private @Nullable DjangoJsonField sql(@Nullable DjangoJsonField message) {
        DjangoJsonField same = best(f -> f == message ? 0 : f.sameAsMessage);
        if (same != null || message != null) {
            return same;
        }
        return best(f -> f.statements);
    }

    private @Nullable DjangoJsonField duration() {
        DjangoJsonField telling =
                best(
                        f ->
                                f.telling[fitting(f)] == 0 || contradicts(f)
                                        ? 0
                                        : 2 * f.fits[fitting(f)] + (saysDuration(f) ? 1 : 0));
        return telling != null
                ? telling
                : best(f -> saysDuration(f) && !contradicts(f) ? f.values : 0);
    }

    private static int fitting(DjangoJsonField field) {
        int best = 0;
        for (int i = 1; i < field.fits.length; i++) {
            if (field.fits[i] > field.fits[best]) {
                best = i;
            }
        }
        return best;
    }

    /// Whether messages tell other durations.
    private static boolean contradicts(DjangoJsonField field) {
        return field.fits[fitting(field)] * 10 < field.compared * 9;
    }

    private static int scale(DjangoJsonField field) {
        int fitting = fitting(field);
        return field.telling[fitting] > 0
                ? DjangoJsonField.SCALES[fitting]
                : DjangoJsonNames.scale(field);
    }

    private static boolean saysDuration(DjangoJsonField field) {
        return DjangoJsonNames.duration(field);
    }

    private static boolean isParameters(DjangoJsonField field) {
        return DjangoJsonNames.parameters(field);
    }

    /// The field with the highest score above nought; of equals the first.
    private @Nullable DjangoJsonField best(ToIntFunction<DjangoJsonField> score) {
        return fields.values().stream()
                .filter(f -> score.applyAsInt(f) > 0)
                .max(Comparator.comparingInt(score).thenComparing(f -> -position(f)))
                .orElse(null);
    }

    private int position(DjangoJsonField field) {
        int position = 0;
        for (DjangoJsonField other : fields.values()) {
            if (other == field) {
                return position;
            }
            position++;
        }
        return position;
    }
}
