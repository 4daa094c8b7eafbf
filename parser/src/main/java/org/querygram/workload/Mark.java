package org.querygram.workload;

/// Something that a log says between statements and that ends a unit of work: an access line, say.
///
/// @param row number of statements that stand before it in the workload
/// @param session index of the session that it speaks of, or -1 if it names none
/// @param timeMicros microseconds since 1970 UTC, or `Workload.NO_TIME`
/// @param title what a person calls that unit: "GET /articles/"
public record Mark(int row, int session, long timeMicros, String title) {}
