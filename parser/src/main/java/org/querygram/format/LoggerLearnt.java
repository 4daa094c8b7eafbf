package org.querygram.format;

import java.util.ArrayList;
import java.util.List;

/// What a sample taught about a log's records.
///
/// @param monthFirst whether `01/02/2024` is the second of January
/// @param timeOfDay whether times stand there without their date
record LoggerLearnt(List<LoggerLayout> layouts, boolean monthFirst, boolean timeOfDay) {

    static LoggerLearnt of(byte[] b, LoggerLayoutLearner learner) {
        return new LoggerLearnt(learner.layouts(b), learner.monthFirst(), learner.timeOfDay());
    }

    /// For a log whose sample shows no statement: messages stand alone.
    static LoggerLearnt bare() {
        LoggerRoles none = new LoggerRoles(-1, -1, -1, -1, -1, -1, false);
        return new LoggerLearnt(List.of(new LoggerLayout(List.of(), none)), false, false);
    }

    /// What a reader of the report should know about the layout.
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        String shape = describe().strip();
        if (!shape.isEmpty()) {
            notes.add("Records begin with: " + shape);
        }
        if (!hasTime()) {
            notes.add("The log has no times: statements stand in the order of its lines.");
        }
        if (timeOfDay) {
            notes.add(
                    "The log tells the time of day without a date: all times are shown on"
                            + " 1970-01-01.");
        }
        return notes;
    }

    /// Whether any record has a time, so that statements can be told to lie apart.
    boolean hasTime() {
        return layouts.stream().anyMatch(layout -> layout.roles().time() >= 0);
    }

    boolean hasSession() {
        return layouts.stream()
                .anyMatch(layout -> layout.roles().thread() >= 0 || layout.roles().process() >= 0);
    }

    /// The most frequent shape of a record for people, empty when nothing stands before the
    /// message.
    String describe() {
        return layouts.isEmpty() ? "" : layouts.getFirst().describe();
    }
}
