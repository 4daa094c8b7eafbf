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
public record Glance(
        List<String> formats,
        int sessions,
        long fromMicros,
        long toMicros,
        int classes,
        List<Busy> busiest) {

    /// A query class and how many statements it has so far.
    public record Busy(QueryClass queryClass, long count) {}

    public Glance {
        formats = List.copyOf(formats);
        busiest = List.copyOf(busiest);
    }
}
