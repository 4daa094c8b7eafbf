package org.querygram.app.window;

import org.querygram.app.compare.CompareViewModel;
import org.querygram.app.job.Job;
import org.querygram.app.log.OpenLog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Asks where a report shall go and has it written in the background.
final class Export {

    /// One report, wherever it shall go.
    @FunctionalInterface
    private interface Writing {
        void to(Path target) throws IOException;
    }

    private final ReportPlace place;
    private final WindowViewModel model;
    private final ReportExporter exporter;
    private final Consumer<Notice> say;

    Export(
            ReportPlace place,
            WindowViewModel model,
            ReportExporter exporter,
            Consumer<Notice> say) {
        this.place = place;
        this.model = model;
        this.exporter = exporter;
        this.say = say;
    }

    /// The chart of the log in front, without the rest of a report.
    void startChart(String ending) {
        if (model.currentProperty().get() instanceof LogTab log
                && log.isWhole()
                && log.logProperty().get() instanceof OpenLog read) {
            ask(read, read.title() + ending, target -> exporter.export(read, target));
        }
    }

    void start() {
        WindowTab tab = model.currentProperty().get();
        if (tab instanceof CompareTab tabOfTwo
                && tabOfTwo.comparisonProperty().get() instanceof CompareViewModel compared) {
            OpenLog before = compared.before();
            OpenLog after = compared.after();
            ask(
                    after,
                    before.title() + " compared.pdf",
                    target -> exporter.export(before, after, target));
        } else if (tab instanceof LogTab log
                && log.isWhole()
                && log.logProperty().get() instanceof OpenLog read) {
            ask(read, read.title() + ".pdf", target -> exporter.export(read, target));
        }
    }

    private void ask(OpenLog log, String name, Writing writing) {
        Path beside = log.paths().getFirst().resolveSibling(name);
        Path target = place.ask(beside);
        if (target != null) {
            write(target, writing);
        }
    }

    private void write(Path target, Writing writing) {
        Job<Path> job =
                model.job(
                        _ -> {
                            writing.to(target);
                            return target;
                        });
        job.start(
                written -> say.accept(Notice.said("The report is written", written.toString())),
                cause -> say.accept(failed(cause)));
    }

    private static Notice failed(Exception cause) {
        String why =
                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return Notice.warned("The report could not be written", why);
    }
}
