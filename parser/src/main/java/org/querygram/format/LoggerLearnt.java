package org.querygram.format;

import java.util.ArrayList;
import java.util.List;

/// What a sample taught about a log's records.
///
/// @param monthFirst whether `01/02/2024` is the second of January
/// @param timeOfDay whether times stand there without their date
/// @param behind shapes of what stands behind the message, none in most logs
record LoggerLearnt(
        List<LoggerLayout> layouts,
        boolean monthFirst,
        boolean timeOfDay,
        List<LoggerLayout> behind) {

    private static LoggerLearnt of(byte[] b, LoggerLayoutLearner learner) {
        return new LoggerLearnt(
                learner.layouts(b), learner.monthFirst(), learner.timeOfDay(), List.of());
    }

    /// Takes from one line of a sample what it shows of the layout.
    @FunctionalInterface
    interface Lesson {
        /// @param to end of the line, its line end excluded
        void take(
                byte[] b, int from, int to, LoggerTokenizer tokenizer, LoggerLayoutLearner learner);
    }

    /// What the lines of a sample teach. Records as JSON are left out: they are other formats,
    /// though they hold the same names and messages.
    ///
    /// @param threadExpected whether a bracket of unknown meaning is the thread's name
    static LoggerLearnt of(
            Sample sample, FormatHints hints, boolean threadExpected, Lesson lesson) {
        return ofAll(
                sample,
                hints,
                threadExpected,
                (b, from, to, tokenizer, learner) -> {
                    if (b[LoggerBytes.skipBlanks(b, from, to)] != '{') {
                        lesson.take(b, from, to, tokenizer, learner);
                    }
                });
    }

    /// As `of`, records as JSON included.
    static LoggerLearnt ofAll(
            Sample sample, FormatHints hints, boolean threadExpected, Lesson lesson) {
        byte[] b = sample.bytes();
        LoggerTokenizer tokenizer = new LoggerTokenizer(new LoggerTime(hints.zone(), false));
        LoggerLayoutLearner learner = new LoggerLayoutLearner(threadExpected);
        int at = 0;
        while (at < sample.length() && learner.wantsMore()) {
            int feed = LoggerBytes.lineFeed(b, at, sample.length());
            int to = LoggerBytes.withoutCarriageReturn(b, at, feed);
            if (LoggerBytes.skipBlanks(b, at, to) < to) {
                lesson.take(b, at, to, tokenizer, learner);
            }
            at = feed + 1;
        }
        return of(b, learner);
    }

    /// The same with what was learnt from the ends of records.
    LoggerLearnt with(LoggerLearnt ends) {
        List<LoggerLayout> shapes =
                ends.layouts.stream().filter(shape -> !shape.elements().isEmpty()).toList();
        return new LoggerLearnt(
                layouts, monthFirst || ends.monthFirst, timeOfDay || ends.timeOfDay, shapes);
    }

    /// For a log whose sample shows no statement: messages stand alone.
    static LoggerLearnt bare() {
        LoggerRoles none = new LoggerRoles(-1, -1, -1, -1, -1, -1, false);
        return new LoggerLearnt(
                List.of(new LoggerLayout(List.of(), none)), false, false, List.of());
    }

    /// What a reader of the report should know about the layout.
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        String shape = describe().strip();
        if (!shape.isEmpty()) {
            notes.add("Records begin with: " + shape);
        }
        if (!behind.isEmpty()) {
            notes.add("Records end with: " + behind.getFirst().describe().strip());
        }
        if (timeOfDay) {
            notes.add(
                    "The log tells the time of day without a date: all times are shown on"
                            + " 1970-01-01.");
        }
        return notes;
    }

    /// The most frequent shape of a record for people, empty when nothing stands before the
    /// message.
    String describe() {
        return layouts.isEmpty() ? "" : layouts.getFirst().describe();
    }
}
