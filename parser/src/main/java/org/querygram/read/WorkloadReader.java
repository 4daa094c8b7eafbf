package org.querygram.read;

import org.querygram.entry.Entry;
import org.querygram.source.LogSource;
import org.querygram.source.SourceException;
import org.querygram.workload.WorkloadBuilder;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The front door: log files in, one workload and a report for each file out.
///
/// Several sources are one workload. Those with times are put in the order of their times (a
/// rotated set, however it was named; logs that overlap are merged statement by statement); those
/// without stay as given.
public final class WorkloadReader {

    private static final Path STANDARD_INPUT = Path.of("-");

    private final InputStream standardInput;

    /// @param standardInput what the path `-` stands for
    public WorkloadReader(InputStream standardInput) {
        this.standardInput = standardInput;
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
        List<OpenedSource> sources = new ArrayList<>();
        FormatChooser chooser = new FormatChooser(options);
        for (Path path : paths) {
            sources.add(chooser.choose(open(path, options)));
        }
        return read(sources, progress);
    }

    private LogSource open(Path path, ReadOptions options) throws UnreadableInputException {
        try {
            return path.equals(STANDARD_INPUT)
                    ? LogSource.standardInput(standardInput, options.encoding())
                    : LogSource.open(path, options.encoding());
        } catch (SourceException e) {
            throw new UnreadableInputException(path.toString(), message(e), "");
        }
    }

    private static String message(Exception e) {
        String message = e.getMessage();
        return message == null ? e.toString() : message;
    }

    /// Sorts by first time if every source with something in it has one; else all stay as given.
    private static List<OpenedSource> inOrderOfTime(List<OpenedSource> sources) {
        if (sources.stream().anyMatch(s -> s.hasEntries() && s.firstTime() == Entry.NO_TIME)) {
            return sources;
        }
        return sources.stream().sorted(Comparator.comparingLong(OpenedSource::firstTime)).toList();
    }

    private static ReadResult read(List<OpenedSource> given, Progress progress) {
        WorkloadBuilder builder = new WorkloadBuilder();
        for (OpenedSource source : given) {
            builder.addSource(source.source().name(), source.recognition().format().id());
        }
        Meter meter = new Meter(progress, given.stream().mapToLong(s -> s.source().size()).sum());
        SourceSequence sequence = new SourceSequence(builder, meter);
        for (OpenedSource source : inOrderOfTime(given)) {
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
        List<LogSource> files = sources.stream().map(OpenedSource::source).toList();
        return new SourceTexts(files, sources.stream().map(OpenedSource::recognition).toList());
    }
}
