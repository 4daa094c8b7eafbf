package org.querygram.format;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Learns the layouts of a log from the lines of its sample that certainly hold a statement.
final class LoggerLayoutLearner {

    /// Enough to tell ids from names; more only costs time.
    private static final int MOST_LINES = 2_000;

    /// Padding, empty MDC fields and names with blanks give a few shapes; more than six is noise.
    private static final int MOST_LAYOUTS = 6;

    /// A shape of fewer lines than one in a hundred is a line of text that resembled a record.
    private static final int SHARE = 100;

    private final boolean threadExpected;
    private final Map<List<LoggerElement>, List<LoggerLine>> shapes = new LinkedHashMap<>();
    private int lines;
    private boolean monthFirst;
    private boolean timeOfDay;

    LoggerLayoutLearner(boolean threadExpected) {
        this.threadExpected = threadExpected;
    }

    boolean wantsMore() {
        return lines < MOST_LINES;
    }

    /// @param tokens of the prefix; null when the line's prefix made no sense
    void add(byte[] b, @Nullable List<LoggerToken> tokens, boolean plain) {
        if (tokens != null && wantsMore()) {
            for (LoggerToken token : tokens) {
                monthFirst |= isAmerican(b, token);
                timeOfDay |= isTimeOfDay(b, token);
            }
            LoggerLine line = new LoggerLine(tokens, plain);
            shapes.computeIfAbsent(line.shape(), shape -> new ArrayList<>()).add(line);
            lines++;
        }
    }

    /// Whether a date such as `01/31/2024` shows that months stand first.
    boolean monthFirst() {
        return monthFirst;
    }

    /// Whether times stand there without their date.
    boolean timeOfDay() {
        return timeOfDay;
    }

    private static boolean isTimeOfDay(byte[] b, LoggerToken token) {
        return token.kind() == LoggerElement.Kind.TIME && b[token.from() + 2] == ':';
    }

    private static boolean isAmerican(byte[] b, LoggerToken token) {
        int at = token.from();
        return token.kind() == LoggerElement.Kind.TIME
                && token.to() - at > 10
                && b[at + 2] == '/'
                && b[at + 5] == '/'
                && LoggerBytes.number(b, at + 3, at + 5) > 12;
    }

    /// The layouts, the most frequent one first. Where records have a time or a level, lines
    /// without are text of a statement that resembles the start of one.
    List<LoggerLayout> layouts(byte[] b) {
        List<LoggerLayout> found =
                shapes.entrySet().stream()
                        .filter(shape -> shape.getValue().size() * SHARE >= lines)
                        .sorted(Comparator.comparingInt(shape -> -shape.getValue().size()))
                        .limit(MOST_LAYOUTS)
                        .map(shape -> layout(b, shape.getKey(), shape.getValue()))
                        .toList();
        boolean marked = !found.isEmpty() && found.getFirst().isMarked();
        return marked ? found.stream().filter(LoggerLayout::isMarked).toList() : found;
    }

    private LoggerLayout layout(byte[] b, List<LoggerElement> shape, List<LoggerLine> of) {
        return new LoggerLayout(shape, new LoggerRolesLearner(b, shape, of).learn(threadExpected));
    }
}
