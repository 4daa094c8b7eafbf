package org.querygram.app.window;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analyzer;
import org.querygram.app.ignore.IgnoreFile;
import org.querygram.app.job.Job;
import org.querygram.app.job.JobProgress;
import org.querygram.app.job.Runner;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.SelectedAgain;
import org.querygram.app.log.Selection;
import org.querygram.app.report.ReportException;
import org.querygram.detect.Finding;
import org.querygram.detect.IgnoreList;
import org.querygram.detect.IgnoreRule;
import org.querygram.read.ReadOptions;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// A tab with one log: first it is read, then it is shown, or it is said why it cannot be.
public final class LogTab implements WindowTab {

    private final List<Path> paths;
    private final LogOpener opener;
    private final Runner runner;
    private final ReadOnlyStringWrapper title;
    private final ReadOnlyObjectWrapper<@Nullable Job<OpenLog>> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OpenLog> log = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.TIMELINE);
    private final Selection selection = new Selection();
    private final TabFilter filter;
    private final ReadOnlyBooleanWrapper follows = new ReadOnlyBooleanWrapper();
    private @Nullable Following following;
    private ReadOptions options;

    LogTab(List<Path> paths, ReadOptions options, LogOpener opener, Runner runner) {
        this.paths = List.copyOf(paths);
        this.options = options;
        this.opener = opener;
        this.runner = runner;
        this.title = new ReadOnlyStringWrapper(OpenLog.titleOf(paths));
        this.filter = new TabFilter(selection, runner, log.getReadOnlyProperty());
    }

    @Override
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// A name that tells more than the file's ("Pasted log").
    void rename(String name) {
        title.set(name);
    }

    public List<Path> paths() {
        return paths;
    }

    public ReadOptions options() {
        return options;
    }

    public Selection selection() {
        return selection;
    }

    /// What is left of the log in every view.
    public TabFilter filter() {
        return filter;
    }

    /// The reading that runs, or the last one that ran.
    public ReadOnlyObjectProperty<@Nullable Job<OpenLog>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// Null until it is read.
    public ReadOnlyObjectProperty<@Nullable OpenLog> logProperty() {
        return log.getReadOnlyProperty();
    }

    /// Why there is no log; null while there is hope.
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// What the reader should know about how it was read; null when all went as it should.
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /// True while the log is read again whenever it has grown. Off until somebody asks for it.
    public ReadOnlyBooleanProperty followsProperty() {
        return follows.getReadOnlyProperty();
    }

    /// Begins or ends following. What is shown stays until there is something newer, with page and
    /// selection. A log that is not read yet, or cannot be, is not followed.
    public void follow(boolean on) {
        endFollowing();
        if (on && log.get() != null) {
            follows.set(true);
            following = new Following(paths, options, opener, runner, new Follower());
            following.start();
        }
    }

    private void endFollowing() {
        follows.set(false);
        if (following != null) {
            following.stop();
            following = null;
        }
    }

    private final class Follower implements Following.Listener {

        @Override
        public void grown(OpenLog read) {
            OpenLog before = log.get();
            Selected selected = selection.get();
            // Views of the old log must not hear of rows that only the new one has.
            selection.clear();
            filter.forget();
            log.set(read);
            if (before != null) {
                selection.select(new SelectedAgain(before, read).of(selected));
            }
        }

        @Override
        public void news(List<String> sentences) {
            notice.set(Notice.warned("What is followed changed", String.join(" ", sentences)));
        }

        @Override
        public void broken(Exception cause) {
            endFollowing();
            String why = Failure.of(title.get(), cause).title();
            notice.set(Notice.warned("Following has stopped", why + ". What was read stays."));
        }
    }

    /// True when the log itself was read, and can be followed and reported of: a saved analysis
    /// cannot.
    boolean isWhole() {
        OpenLog read = log.get();
        return read != null && !read.isSaved();
    }

    void dismissNotice() {
        notice.set(null);
    }

    /// Reads the log from its start.
    void read() {
        readAs(options);
    }

    /// Reads the log from its start, with times in another zone where they do not say theirs.
    void readIn(ZoneId zone) {
        readAs(new ReadOptions(options.format(), options.prefix(), options.encoding(), zone));
    }

    /// Reads it again in another way.
    void readAs(ReadOptions next) {
        options = next;
        boolean followed = follows.get();
        stop();
        failure.set(null);
        notice.set(null);
        log.set(null);
        selection.clear();
        filter.forget();
        Job<OpenLog> reading = new Job<>(runner, told -> opener.open(paths, next, told));
        job.set(reading);
        reading.start(
                read -> {
                    done(reading, read);
                    follow(followed && job.get() == reading);
                },
                cause -> failed(reading, cause));
    }

    /// Hides a finding and all of its kind, and keeps that in the file beside the log.
    void callFine(Finding finding, String note) {
        OpenLog now = log.get();
        Path folder = paths.getFirst().toAbsolutePath().getParent();
        if (now == null || folder == null) {
            return;
        }
        IgnoreRule rule = IgnoreList.rule(finding, now.workload(), note);
        try {
            Path file = IgnoreFile.add(folder, rule);
            selection.clear();
            filter.forget();
            IgnoreList fine = new IgnoreList(List.of(rule));
            log.set(now.judged(Analyzer.ignoring(now.analysis(), fine)));
            // A reading under way does not know of it yet.
            follow(follows.get());
            notice.set(
                    Notice.said(
                            "Hidden: " + finding.title(),
                            "Kept in %s; take the line out to see it again.".formatted(file)));
        } catch (ReportException e) {
            notice.set(Notice.warned("It could not be kept", String.valueOf(e.getMessage())));
        }
    }

    private void done(Job<OpenLog> reading, OpenLog read) {
        if (job.get() != reading) {
            return;
        }
        if (read.workload().size() == 0) {
            failure.set(Failure.noStatements(title.get(), FirstLines.of(paths.getFirst())));
            return;
        }
        log.set(read);
        if (!read.analysis().complete()) {
            notice.set(Notice.cancelled(title.get(), reading.progressProperty().get(), read));
        }
    }

    private void failed(Job<OpenLog> reading, Exception cause) {
        if (job.get() == reading) {
            failure.set(Failure.of(title.get(), cause));
        }
    }

    private void stop() {
        endFollowing();
        Job<OpenLog> running = job.get();
        if (running != null) {
            running.abandon();
        }
    }

    @Override
    public void close() {
        stop();
        job.set(null);
    }

    /// `Reading big.log, 62 %`, `import.log, 4 findings`.
    String windowTitle() {
        OpenLog read = log.get();
        if (read != null) {
            int findings = read.analysis().causes().size();
            String count =
                    findings == 0
                            ? "no findings"
                            : org.querygram.app.log.Figures.counted(findings, "finding");
            return title.get() + ", " + count;
        }
        Job<OpenLog> running = job.get();
        return failure.get() != null || running == null
                ? title.get()
                : reading(running.progressProperty().get());
    }

    private String reading(JobProgress progress) {
        double fraction = progress.fraction();
        return fraction < 0
                ? "Reading " + title.get()
                : String.format(Locale.ROOT, "Reading %s, %.0f %%", title.get(), fraction * 100);
    }
}
