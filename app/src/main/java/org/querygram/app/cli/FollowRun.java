package org.querygram.app.cli;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analysis;
import org.querygram.read.FollowedLogs;
import org.querygram.read.UnreadableInputException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// `--follow`: reads growing logs again when they have grown, until somebody stops it.
///
/// Each pass reads all of the logs, and the pause after it lasts at least as long as the pass did:
/// a large log is looked at less often, and following takes at most half of one processor.
final class FollowRun {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Console console;
    private final Reader reader;
    private final StopSignal stop;
    private final Duration pause;

    FollowRun(Console console, Reader reader, StopSignal stop) {
        this(console, reader, stop, PAUSE);
    }

    /// @param pause the least time between two looks
    FollowRun(Console console, Reader reader, StopSignal stop, Duration pause) {
        this.console = console;
        this.reader = reader;
        this.stop = stop;
        this.pause = pause;
    }

    /// @param update takes each analysis but the last one
    /// @return the analysis of the logs as they were at the end
    /// @throws UnreadableInputException when one of them cannot be read at the start
    Analysis run(List<Path> files, Consumer<Analysis> update)
            throws UnreadableInputException, UsageException {
        FollowedLogs logs = new FollowedLogs(files);
        long start = System.nanoTime();
        Analysis latest = reader.analyse(logs.paths());
        while (!stop.isAsked()) {
            update.accept(latest);
            Analysis next = next(logs, Duration.ofNanos(System.nanoTime() - start));
            start = System.nanoTime();
            latest = next == null ? latest : next;
        }
        Analysis last = again(logs);
        return last == null ? latest : last;
    }

    /// Waits for a change; null when it is time to stop, or the logs cannot be read for the moment.
    private @Nullable Analysis next(FollowedLogs logs, Duration passed) throws UsageException {
        Duration wait = passed.compareTo(pause) > 0 ? passed : pause;
        while (!stop.await(wait)) {
            wait = pause;
            Analysis next = again(logs);
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    private @Nullable Analysis again(FollowedLogs logs) throws UsageException {
        FollowedLogs.Look look = logs.look();
        look.news().forEach(console::say);
        if (!look.changed()) {
            return null;
        }
        try {
            return reader.analyse(logs.paths());
        } catch (UnreadableInputException e) {
            console.say(e.getMessage() + " What was read before stays.");
            return null;
        }
    }
}
