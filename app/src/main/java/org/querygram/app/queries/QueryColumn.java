package org.querygram.app.queries;

import org.querygram.app.log.Figures;

import java.util.Comparator;
import java.util.function.Function;

/// The columns of figures. Those that a narrow window has no room for can be switched on.
enum QueryColumn {
    COUNT("Count", 68, 0, row -> Figures.count(row.stats().count()), by(r -> r.stats().count())),
    TOTAL(
            "Total",
            82,
            0,
            row -> row.time(row.stats().totalNanos()),
            by(r -> r.stats().totalNanos())),
    MEAN("Mean", 74, 0, row -> row.time(row.stats().meanNanos()), by(r -> r.stats().meanNanos())),
    P50("p50", 74, 1, row -> row.time(row.stats().p50Nanos()), by(r -> r.stats().p50Nanos())),
    P95("p95", 74, 0, row -> row.time(row.stats().p95Nanos()), by(r -> r.stats().p95Nanos())),
    P99("p99", 74, 1, row -> row.time(row.stats().p99Nanos()), by(r -> r.stats().p99Nanos())),
    MAX("Max", 74, 0, row -> row.time(row.stats().maxNanos()), by(r -> r.stats().maxNanos())),
    ERRORS(
            "Failed",
            60,
            3,
            row -> Figures.count(row.stats().errors()),
            by(r -> r.stats().errors())),
    FIRST("First", 72, 2, row -> Figures.count(row.firstLine()), by(QueryRow::firstLine)),
    LAST("Last", 72, 2, row -> Figures.count(row.lastLine()), by(QueryRow::lastLine));

    private final String title;
    private final double width;
    private final int rank;
    private final Function<QueryRow, String> text;
    private final Comparator<QueryRow> order;

    /// @param rank 0 for what is always there, 1 from 1,200 points of width, 2 from 1,600, 3 when
    ///     asked for
    QueryColumn(
            String title,
            double width,
            int rank,
            Function<QueryRow, String> text,
            Comparator<QueryRow> order) {
        this.title = title;
        this.width = width;
        this.rank = rank;
        this.text = text;
        this.order = order;
    }

    private static Comparator<QueryRow> by(java.util.function.ToLongFunction<QueryRow> figure) {
        return Comparator.comparingLong(figure);
    }

    String title() {
        return title;
    }

    boolean isDuration() {
        return ordinal() >= MEAN.ordinal() && ordinal() <= MAX.ordinal();
    }

    double width() {
        return width;
    }

    int rank() {
        return rank;
    }

    String text(QueryRow row) {
        return text.apply(row);
    }

    Comparator<QueryRow> order() {
        return order;
    }
}
