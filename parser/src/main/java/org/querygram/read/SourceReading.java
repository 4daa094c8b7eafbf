package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Block;
import org.querygram.entry.Coverage;
import org.querygram.entry.LogClock;
import org.querygram.entry.ReadProblem;
import org.querygram.entry.ReadReport;
import org.querygram.format.EntryScanner;
import org.querygram.format.LogFormat;
import org.querygram.format.Recognition;
import org.querygram.source.BlockReader;
import org.querygram.workload.WorkloadBuilder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads one source from start to end, and reports how that went.
final class SourceReading {

    private final OpenedSource opened;
    private final Joiner joiner;
    private final WorkloadBuilder builder;
    private final ReadWorkers workers;
    private final @Nullable HiddenStatements hidden;
    private CoverageCounter counter;
    private boolean complete = true;

    SourceReading(
            OpenedSource opened, Joiner joiner, WorkloadBuilder builder, ReadWorkers workers) {
        this.opened = opened;
        this.joiner = joiner;
        this.builder = builder;
        this.workers = workers;
        this.hidden = hidden(opened.recognition().format());
        this.counter = new CoverageCounter(joiner, hidden);
        joiner.watch(hidden);
    }

    /// A format that has a setting to show all statements may have shown some.
    private static @Nullable HiddenStatements hidden(LogFormat format) {
        boolean server = format.id().startsWith("pg-");
        return server ? new HiddenStatements() : null;
    }

    /// False when reading was stopped before the end.
    boolean complete() {
        return complete;
    }

    /// The latest time that the source told, or `Entry.NO_TIME`.
    long lastTime() {
        return counter.lastTime();
    }

    LogClock clock() {
        return counter.clock();
    }

    ReadReport read(Meter meter) {
        int before = builder.size();
        List<ReadProblem> problems = new ArrayList<>();
        opened.remarks().forEach(remark -> problems.add(new ReadProblem(0, remark)));
        long bytes = 0;
        long lines = 0;
        long total = problems.size();
        try (BlockReader blocks = blocks()) {
            readAll(blocks, meter);
            bytes = blocks.bytes();
            lines = blocks.lines();
            problems.addAll(blocks.problems());
            total += blocks.problemsTotal();
        } catch (IOException e) {
            problems.add(
                    new ReadProblem(
                            0, "Reading stopped: " + e.getMessage() + ". Read the file again."));
            total++;
            complete = false;
        }
        joiner.finish();
        Coverage coverage = counter.coverage(builder.size() - before, problems, total);
        return report(coverage, bytes, lines);
    }

    private BlockReader blocks() throws IOException {
        return new BlockReader(opened.source(), workers.blockBytes(), workers.maxEntryBytes());
    }

    private void readAll(BlockReader blocks, Meter meter) throws IOException {
        if (workers.isWorth(opened.source().size())) {
            new ReadPipeline(workers).run(to -> readBlocks(blocks, to), joiner, builder, meter);
        } else {
            readBlocks(blocks, new JoinedAtOnce(joiner, builder, meter));
        }
    }

    private void readBlocks(BlockReader blocks, Onward onward) throws IOException {
        NewestFirst turned = NewestFirst.of(opened, onward);
        counter = new CoverageCounter(turned == null ? onward : turned, hidden);
        try {
            readBlocks(blocks, onward, opened.recognition().scanner());
        } finally {
            if (turned != null) {
                turned.flush();
            }
        }
    }

    private void readBlocks(BlockReader blocks, Onward onward, EntryScanner scanner)
            throws IOException {
        @Nullable Block block = blocks.next();
        while (block != null) {
            int used = scanner.scan(block, counter);
            blocks.used(block.last() ? block.to() : used);
            if (!onward.blockDone(blocks.fileBytes())) {
                complete = false;
                return;
            }
            block = blocks.next();
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(opened.recognition().notes());
        if (opened.newestFirst()) {
            notes.add(
                    "The newest entry stands first: the log was put into the order of its times.");
        }
        return notes;
    }

    private ReadReport report(Coverage coverage, long bytes, long lines) {
        Recognition recognition = opened.recognition();
        return new ReadReport(
                opened.source().name(),
                recognition.format().id(),
                recognition.format().title(),
                opened.source().encoding(),
                bytes,
                lines,
                recognition.prefix(),
                coverage,
                opened.choice(),
                notes(),
                counter.lowerBounds(),
                Stream.ofNullable(opened.skipped()).toList());
    }
}
