package org.querygram.app.window;

import org.querygram.app.log.Figures;
import org.querygram.workload.Glance;
import org.querygram.workload.Workload;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts into one line what is known of a log while it is read.
record GlanceWords(Formats formats) {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /// `PostgreSQL, log with a prefix · 1,204 query classes · 38 sessions`.
    String of(Glance glance) {
        List<String> parts = new ArrayList<>();
        parts.add(glance.formats().stream().map(this::title).collect(Collectors.joining(", ")));
        parts.add(
                Figures.count(glance.classes())
                        + (glance.classes() == 1 ? " query class" : " query classes"));
        if (glance.sessions() > 1) {
            parts.add(Figures.counted(glance.sessions(), "session"));
        }
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    /// `1 Mar 10:00:00 to 1 Mar 10:42:10 UTC`, or what stands in its place.
    String span(Glance glance) {
        return glance.fromMicros() == Workload.NO_TIME || glance.toMicros() == Workload.NO_TIME
                ? "No times in this log so far: drawn in order"
                : time(glance.fromMicros()) + " to " + time(glance.toMicros()) + " UTC";
    }

    /// `GET /articles/ (× 812)`.
    static String title(Glance.Unit unit) {
        return unit.times() > 1
                ? unit.title() + " (× " + Figures.count(unit.times()) + ")"
                : unit.title();
    }

    /// What its statements took, or a dash where the log does not say.
    static String time(Glance.Unit unit) {
        return unit.nanos() == 0 ? Figures.UNKNOWN : Figures.exact().time(unit.nanos());
    }

    /// The newest rows in the order in which they stand already; new ones below them.
    static <T> List<T> inPlace(List<T> shown, List<T> now, Function<T, Object> key) {
        Map<Object, T> left = new LinkedHashMap<>();
        now.forEach(row -> left.put(key.apply(row), row));
        List<T> ordered = new ArrayList<>();
        for (T row : shown) {
            T newer = left.remove(key.apply(row));
            ordered.add(newer == null ? row : newer);
        }
        ordered.addAll(left.values());
        return ordered;
    }

    private String title(String id) {
        return formats.idByTitle().entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(id);
    }

    private static String time(long micros) {
        return DAY_AND_TIME.format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
