package org.querygram.workload;

/// Something that a log says between statements and that ends a unit of work: an access line, or a
/// worker's word that a task is done.
///
/// @param row number of statements that stand before it in the workload
/// @param session index of the session that it speaks of, or -1 if it names none
/// @param timeMicros microseconds since 1970 UTC, or `Workload.NO_TIME`
/// @param title what a person calls that unit: "GET /articles/", "Task shop.tasks.bill"
public record Mark(int row, int session, long timeMicros, String title) {

    /// True for a task of a worker; all others are requests.
    public boolean isTask() {
        return title.startsWith("Task ");
    }
}
