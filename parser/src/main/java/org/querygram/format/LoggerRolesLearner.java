package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.format.LoggerElement.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Decides from the values in a sample which element of a layout names the thread, the process,
/// the request.
final class LoggerRolesLearner {

    private final List<LoggerElement> elements;
    private final List<LoggerField> fields;

    /// @param lines of one layout
    LoggerRolesLearner(byte[] b, List<LoggerElement> elements, List<LoggerLine> lines) {
        this.elements = elements;
        this.fields = fields(b, lines);
    }

    /// @param threadExpected whether a bracket of unknown meaning is the thread's name, as in
    ///     nearly every layout of a Java program
    LoggerRoles learn(boolean threadExpected) {
        int process = index(fields.stream().filter(LoggerField::isProcess).findFirst());
        int thread = thread(process);
        int request = request(thread, process);
        if (thread < 0 && threadExpected) {
            thread = bracket(request, process);
            if (thread < 0 && isWeakRequest(request)) {
                thread = request;
                request = -1;
            }
        }
        return new LoggerRoles(
                time(),
                last(Kind.LEVEL),
                last(Kind.LOGGER),
                thread,
                process,
                request,
                joined(thread, process, request));
    }

    private int bracket(int request, int process) {
        return index(
                fields.stream()
                        .filter(f -> f.bracket && f.index != request && f.index != process)
                        .findFirst());
    }

    /// A bracket whose values merely differ: Dropwizard's `[dw-7 - GET /authors/1]` is a thread.
    private boolean isWeakRequest(int request) {
        return fields.stream()
                .anyMatch(f -> f.index == request && f.bracket && f.requestScore() == 1);
    }

    private int thread(int process) {
        Optional<LoggerField> named =
                fields.stream().filter(f -> f.index != process && f.isThread()).findFirst();
        return index(
                named.or(() -> fields.stream().filter(LoggerField::isThreadNumber).findFirst()));
    }

    /// The best looking field; of a trace and its spans the one with fewer values comes first in
    /// every layout.
    private int request(int thread, int process) {
        return index(
                fields.stream()
                        .filter(
                                f ->
                                        f.index != thread
                                                && f.index != process
                                                && f.requestScore() > 0)
                        .max(
                                Comparator.comparingInt(LoggerField::requestScore)
                                        .thenComparing(f -> -f.index)));
    }

    private static int index(Optional<LoggerField> field) {
        return field.map(f -> f.index).orElse(-1);
    }

    /// The first time; a container's stamp before it would do as well.
    private int time() {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).kind() == Kind.TIME) {
                return i;
            }
        }
        return -1;
    }

    private int last(Kind kind) {
        for (int i = elements.size() - 1; i >= 0; i--) {
            if (elements.get(i).kind() == kind) {
                return i;
            }
        }
        return -1;
    }

    /// Forked workers share the numbers of their threads: side by side, both name the session.
    /// Further apart they do when processes differ and nothing that changes with every line stands
    /// between.
    private boolean joined(int thread, int process, int request) {
        if (thread < 0 || process < 0) {
            return false;
        }
        boolean adjacent = true;
        for (int i = Math.min(thread, process) + 1; i < Math.max(thread, process); i++) {
            Kind kind = elements.get(i).kind();
            if (kind == Kind.TIME || kind == Kind.LEVEL || kind == Kind.LOGGER || i == request) {
                return false;
            }
            adjacent &= kind == Kind.BLANKS;
        }
        return adjacent || fields.stream().anyMatch(f -> f.index == process && f.varies());
    }

    private List<LoggerField> fields(byte[] b, List<LoggerLine> lines) {
        List<LoggerField> found = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            if (!LoggerRoles.isField(elements.get(i).kind()) || sourceLine(i) || isKey(i)) {
                continue;
            }
            LoggerField field =
                    new LoggerField(i, elements.get(i), i == 0, key(b, i, lines.getFirst()));
            for (LoggerLine line : lines) {
                field.add(b, line.tokens().get(i), line.plain());
            }
            found.add(field);
        }
        return found;
    }

    /// `utils.py:123` and `{logger}:123`: the number of a line of source.
    private boolean sourceLine(int i) {
        return i >= 2
                && elements.get(i).kind() == Kind.NUMBER
                && elements.get(i - 1).literal() == ':'
                && elements.get(i - 2).kind() == Kind.LOGGER;
    }

    /// `thread` in `thread=exec-1` names a field and is none.
    private boolean isKey(int i) {
        return i + 1 < elements.size()
                && elements.get(i).kind() == Kind.WORD
                && elements.get(i + 1).literal() == '=';
    }

    private @Nullable String key(byte[] b, int value, LoggerLine line) {
        int i = value;
        if (i > 0
                && (elements.get(i - 1).literal() == '"'
                        || elements.get(i - 1).literal() == '\'')) {
            i--;
        }
        int sign = i > 0 && elements.get(i - 1).kind() == Kind.BLANKS ? i - 2 : i - 1;
        if (sign < 1 || elements.get(sign - 1).kind() != Kind.WORD) {
            return null;
        }
        byte literal = elements.get(sign).literal();
        if (elements.get(sign).kind() != Kind.LITERAL || (literal != '=' && literal != ':')) {
            return null;
        }
        LoggerToken word = line.tokens().get(sign - 1);
        return LoggerBytes.lower(b, word.from(), word.to());
    }
}
