package org.querygram.filter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Which statements of a log to keep. A statement is kept when it fits one value of each kind that
/// is given; an empty list, or null, asks for nothing.
///
/// @param users names of database users; `*` and `?` stand for any characters and for one
/// @param databases names of databases, likewise
/// @param applications names that programs give themselves (application_name), likewise
/// @param paths of requests: the start of a path, or a pattern with `*`
/// @param from the earliest moment, itself included
/// @param to the latest moment, itself included
public record StatementFilter(
        List<String> users,
        List<String> databases,
        List<String> applications,
        List<String> paths,
        @Nullable TimeBound from,
        @Nullable TimeBound to) {

    public StatementFilter {
        users = List.copyOf(users);
        databases = List.copyOf(databases);
        applications = List.copyOf(applications);
        paths = List.copyOf(paths);
    }

    /// Keeps everything.
    public static StatementFilter none() {
        return new StatementFilter(List.of(), List.of(), List.of(), List.of(), null, null);
    }

    /// True when it keeps everything.
    public boolean isNone() {
        return equals(none());
    }
}
