package org.querygram.app.window;

import org.querygram.app.log.Figures;
import org.querygram.workload.Glance;
import org.querygram.workload.Workload;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Puts into one line what is known of a log while it is read.
record GlanceWords(Formats formats) {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /// `PostgreSQL, log with a prefix · 1,204 query classes · 38 sessions · 1 Mar 10:00:00 to 1 Mar
    /// 10:42:10 UTC`.
    String of(Glance glance) {
        List<String> parts = new ArrayList<>();
        parts.add(glance.formats().stream().map(this::title).collect(Collectors.joining(", ")));
        parts.add(
                Figures.count(glance.classes())
                        + (glance.classes() == 1 ? " query class" : " query classes"));
        if (glance.sessions() > 1) {
            parts.add(Figures.counted(glance.sessions(), "session"));
        }
        if (glance.fromMicros() != Workload.NO_TIME && glance.toMicros() != Workload.NO_TIME) {
            parts.add(time(glance.fromMicros()) + " to " + time(glance.toMicros()) + " UTC");
        }
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    private String title(String id) {
        return formats.idByTitle().entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(id);
    }

    private static String time(long micros) {
        return DAY_AND_TIME.format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
