package org.querygram.app.window;

import org.jspecify.annotations.Nullable;
import org.querygram.app.job.Job;
import org.querygram.app.job.Runner;
import org.querygram.app.log.OpenLog;
import org.querygram.read.FollowedLogs;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.UnreadableInputException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Looks at the files of a log every now and then, and reads them again when they have grown. The
/// files are touched in the background; what was found is told on the window's thread.
///
/// As on the command line, each pass reads all of the log, and the pause after it lasts at least as
/// long as the pass did: a large log is looked at less often.
final class Following {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// Hears what was found.
    interface Listener {

        /// The log was read again.
        void grown(OpenLog log);

        /// Something that a person should know, sentences.
        void news(List<String> sentences);

        /// It cannot go on.
        void broken(Exception cause);
    }

    private final List<Path> paths;
    private final ReadOptions options;
    private final LogOpener opener;
    private final Runner runner;
    private final Listener listener;
    private @Nullable FollowedLogs logs;
    private @Nullable Job<Pass> pass;
    private boolean stopped;

    Following(
            List<Path> paths,
            ReadOptions options,
            LogOpener opener,
            Runner runner,
            Listener listener) {
        this.paths = paths;
        this.options = options;
        this.opener = opener;
        this.runner = runner;
        this.listener = listener;
    }

    /// @param log null when nothing changed, or it could not be read for the moment
    private record Pass(@Nullable OpenLog log, List<String> news, Duration took) {}

    /// Starts at once: what was written since the log was read is shown first.
    void start() {
        if (stopped) {
            return;
        }
        Job<Pass> next = new Job<>(runner, this::look);
        pass = next;
        next.start(this::told, this::failed);
    }

    /// Nothing is told after this.
    void stop() {
        stopped = true;
        if (pass != null) {
            pass.abandon();
        }
    }

    /// Looks run one after the other, each in the background.
    private Pass look(Progress progress) throws Exception {
        long start = System.nanoTime();
        List<String> news = new ArrayList<>();
        OpenLog read = changed(news) ? open(progress, news) : null;
        return new Pass(read, news, Duration.ofNanos(System.nanoTime() - start));
    }

    private boolean changed(List<String> news) {
        FollowedLogs known = logs;
        if (known == null) {
            logs = new FollowedLogs(paths);
            return true;
        }
        FollowedLogs.Look look = known.look();
        news.addAll(look.news());
        return look.changed();
    }

    private @Nullable OpenLog open(Progress progress, List<String> news) throws Exception {
        List<Path> all = logs == null ? paths : logs.paths();
        try {
            OpenLog read = opener.open(all, options, progress);
            return read.workload().size() == 0 ? null : read;
        } catch (UnreadableInputException e) {
            news.add(Failure.of(name(), e).title() + ". What was read before stays.");
            return null;
        }
    }

    private String name() {
        return OpenLog.titleOf(paths);
    }

    private void told(Pass now) {
        if (stopped) {
            return;
        }
        if (now.log() != null) {
            listener.grown(now.log());
        }
        if (!now.news().isEmpty()) {
            listener.news(now.news());
        }
        Duration pause = now.took().compareTo(PAUSE) > 0 ? now.took() : PAUSE;
        runner.onWindowAfter(pause, this::start);
    }

    private void failed(Exception cause) {
        if (!stopped) {
            stopped = true;
            listener.broken(cause);
        }
    }
}
