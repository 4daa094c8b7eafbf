package org.querygram.workload;

import java.util.List;

/// What can be told of statements while they are still being collected. Every count is a lower
/// bound.
///
/// @param formats ids of the formats of the sources
/// @param sessions that have been seen
/// @param fromMicros and `toMicros`: time of the first and of the latest statement, since 1970 UTC;
///     `Workload.NO_TIME` where the log has none
/// @param classes how many query classes there are so far
/// @param busiest the classes with most statements, heaviest first; without housekeeping
/// @param units pages, tasks, parts of the program or sessions, those with most statements first;
///     empty where the log tells of none
/// @param pace how statements stand over time
public record Glance(
        List<String> formats,
        int sessions,
        long fromMicros,
        long toMicros,
        int classes,
        List<Busy> busiest,
        List<Unit> units,
        Pace pace) {

    /// What is known without units and pace.
    public Glance(
            List<String> formats,
            int sessions,
            long fromMicros,
            long toMicros,
            int classes,
            List<Busy> busiest) {
        this(formats, sessions, fromMicros, toMicros, classes, busiest, List.of(), Pace.NONE);
    }

    /// A query class and how many statements it has so far.
    public record Busy(QueryClass queryClass, long count) {}

    /// What a person knows as one piece of work.
    ///
    /// @param title "GET /articles/", "Task shop.tasks.bill", "session 4711"
    /// @param times how often it ended so far; 0 where the log does not tell
    /// @param nanos that its statements took, as far as the log tells
    public record Unit(String title, long times, long statements, long nanos) {}

    public Glance {
        formats = List.copyOf(formats);
        busiest = List.copyOf(busiest);
        units = List.copyOf(units);
    }
}
