package org.querygram.app.window;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.querygram.app.job.Job;
import org.querygram.app.job.JobProgress;
import org.querygram.app.job.Runner;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selection;
import org.querygram.read.ReadOptions;

import java.nio.file.Path;
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
    private ReadOptions options;

    LogTab(List<Path> paths, ReadOptions options, LogOpener opener, Runner runner) {
        this.paths = List.copyOf(paths);
        this.options = options;
        this.opener = opener;
        this.runner = runner;
        this.title = new ReadOnlyStringWrapper(OpenLog.titleOf(paths));
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

    void dismissNotice() {
        notice.set(null);
    }

    /// Reads the log from its start.
    void read() {
        readAs(options);
    }

    /// Reads it again in another way.
    void readAs(ReadOptions next) {
        options = next;
        stop();
        failure.set(null);
        notice.set(null);
        log.set(null);
        selection.clear();
        Job<OpenLog> reading = new Job<>(runner, told -> opener.open(paths, next, told));
        job.set(reading);
        reading.start(read -> done(reading, read), cause -> failed(reading, cause));
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
        Job<OpenLog> running = job.get();
        if (running != null) {
            running.cancel();
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
