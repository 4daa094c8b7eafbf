package org.querygram.detect;

/// Where a cause shows: in how many of the units of work that go by one title.
///
/// @param title "GET /articles/*", "sessions"; a part of an address that differs from request to
///     request is a star
/// @param hit units of work with the cause
/// @param of units of work with this title in the whole log, at least `hit`
public record Place(String title, int hit, int of) {}
