package org.querygram.app.window;

import org.querygram.read.UnreadableInputException;

import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Why a log could not be opened, in words for people.
///
/// @param title what happened and to which file
/// @param why one or two sentences; may be empty
/// @param firstLines what the file starts with; may be empty
/// @param details for a report of the fault: the class of the failure and its message
public record Failure(String title, String why, List<String> firstLines, String details) {

    private static final int MOST_LINES = 5;

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.?]) ");

    public Failure {
        firstLines = List.copyOf(firstLines);
    }

    static Failure of(String file, Exception cause) {
        String details = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        if (cause instanceof UnreadableInputException unreadable) {
            return told(unreadable, details);
        }
        if (cause instanceof CancellationException) {
            return new Failure(
                    "Looking into " + file + " was cancelled",
                    "It was read, but its loops were not found yet.",
                    List.of(),
                    details);
        }
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            return new Failure(
                    file + " is not there",
                    "It was moved, renamed or deleted. Open it from where it is now.",
                    List.of(),
                    details);
        }
        String why = cause.getMessage() == null ? "" : cause.getMessage();
        return new Failure(file + " could not be read", why, List.of(), details);
    }

    static Failure noStatements(String file, List<String> firstLines) {
        return new Failure(
                "No SQL statements found in " + file,
                "The file was read to its end, but none of its lines carries a SQL statement.",
                firstLines,
                "no statements");
    }

    /// The first sentence becomes the title, the rest says why.
    private static Failure told(UnreadableInputException cause, String details) {
        String message = cause.getMessage() == null ? cause.path() : cause.getMessage();
        Path name = Path.of(cause.path()).getFileName();
        message = name == null ? message : message.replace(cause.path(), name.toString());
        int end = sentenceEnd(message);
        List<String> lines =
                cause.details().isBlank()
                        ? List.of()
                        : cause.details().lines().limit(MOST_LINES).toList();
        String title = message.substring(0, end).strip();
        return new Failure(
                title.endsWith(".") ? title.substring(0, title.length() - 1) : title,
                withoutOptions(message.substring(end).strip()),
                lines,
                details);
    }

    /// Leaves out sentences that speak of the command line's options: the window has controls for
    /// them.
    private static String withoutOptions(String text) {
        return SENTENCES
                .splitAsStream(text)
                .filter(sentence -> !sentence.contains("--"))
                .collect(Collectors.joining(" "));
    }

    private static int sentenceEnd(String message) {
        int stop = message.indexOf(". ");
        int line = message.indexOf('\n');
        int end = stop < 0 ? message.length() : stop + 1;
        return line >= 0 ? Math.min(end, line) : end;
    }
}
