package org.querygram.read;

import org.querygram.workload.RunningCounts;
import org.querygram.workload.WorkloadBuilder;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/// The front door: log files in, one workload and a report for each file out.
///
/// A path may be a log, packed or not, a folder or an archive of logs, or `-`. Several sources are
/// one workload. Those with times are put in the order of their times (logs that overlap are merged
/// statement by statement); those without stay as given, the files of a rotated set oldest first.
public final class WorkloadReader {

    private final InputStream standardInput;
    private final ReadWorkers workers;

    /// @param standardInput what the path `-` stands for
    public WorkloadReader(InputStream standardInput) {
        this(standardInput, Runtime.getRuntime().availableProcessors());
    }

    /// @param threads that a large source may be read with, from 1; what is read is the same
    public WorkloadReader(InputStream standardInput, int threads) {
        this(standardInput, ReadWorkers.of(threads));
    }

    WorkloadReader(InputStream standardInput, ReadWorkers workers) {
        this.standardInput = standardInput;
        this.workers = workers;
    }

    /// For callers without a standard input: `-` is then an empty log.
    public WorkloadReader() {
        this(InputStream.nullInputStream());
    }

    /// Reads all sources. A source that breaks off keeps what was read of it, and its report says
    /// so.
    ///
    /// @throws UnreadableInputException when one of them cannot be read at all; nothing is read
    /// then
    public ReadResult read(List<Path> paths, ReadOptions options, Progress progress)
            throws UnreadableInputException {
        return read(new SourceOpener(standardInput, options).open(paths), progress);
    }

    private ReadResult read(List<OpenedSource> given, Progress progress) {
        WorkloadBuilder builder = new WorkloadBuilder();
        for (OpenedSource source : given) {
            builder.addSource(source.source().name(), source.recognition().format().id());
        }
        long bytes = given.stream().mapToLong(s -> s.source().size()).sum();
        Meter meter = new Meter(progress, bytes, new RunningCounts(builder));
        SourceSequence sequence = new SourceSequence(builder, meter, workers);
        for (OpenedSource source : SourceOrder.of(given)) {
            if (!meter.cancelled()) {
                sequence.read(source, given.indexOf(source));
            }
        }
        sequence.finish();
        return new ReadResult(
                builder.build(texts(given)),
                sequence.reports(),
                sequence.clocks(),
                sequence.complete());
    }

    private static SourceTexts texts(List<OpenedSource> sources) {
        return new SourceTexts(
                sources.stream().map(OpenedSource::source).toList(),
                sources.stream().map(OpenedSource::recognition).toList());
    }
}
