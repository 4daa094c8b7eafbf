package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Entry;
import org.querygram.entry.LogClock;
import org.querygram.entry.ReadReport;
import org.querygram.workload.WorkloadBuilder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads sources one after another into one workload.
final class SourceSequence {

    private final WorkloadBuilder builder;
    private final Joiner joiner;
    private final Meter meter;
    private final ReadWorkers workers;
    private final Map<Integer, ReadReport> reports = new TreeMap<>();
    private final Map<Integer, LogClock> clocks = new TreeMap<>();
    private @Nullable OpenedSource before;
    private final Map<String, Long> lastTimeOfSet = new HashMap<>();
    private long lastTime = Entry.NO_TIME;
    private boolean complete = true;
    private boolean overlaps;

    SourceSequence(WorkloadBuilder builder, Meter meter, ReadWorkers workers) {
        this.builder = builder;
        this.joiner = new Joiner(builder);
        this.meter = meter;
        this.workers = workers;
    }

    /// @param index of the source in the workload
    void read(OpenedSource source, int index) {
        builder.startRun();
        overlaps |= source.firstTime() != Entry.NO_TIME && source.firstTime() < lastTime;
        joiner.start(
                index, continues(source), source.recognition().format().errorsNameTheirStatement());
        SourceReading reading = new SourceReading(source, joiner, builder, workers);
        reports.put(index, reading.read(meter));
        clocks.put(index, reading.clock());
        meter.sourceDone(source.source().size(), builder.size());
        complete &= reading.complete();
        lastTime = Math.max(lastTime, reading.lastTime());
        String set = SourceOrder.set(source);
        before = source;
        lastTimeOfSet.merge(set, reading.lastTime(), Math::max);
    }

    /// A log of the same kind that starts where the one before ended is the next file of a rotated
    /// set: its sessions go on. The files of a set stand together (`SourceOrder`), and another set
    /// may have been written meanwhile.
    private boolean continues(OpenedSource source) {
        OpenedSource known = before;
        if (known == null || source.firstTime() == Entry.NO_TIME) {
            return false;
        }
        long end = lastTimeOfSet.getOrDefault(SourceOrder.set(source), lastTime);
        return end != Entry.NO_TIME && source.firstTime() >= end && source.sameLogAs(known);
    }

    /// Merges logs that were written at the same time.
    void finish() {
        if (overlaps) {
            builder.mergeRuns();
        }
    }

    /// In the order in which the sources were given.
    List<ReadReport> reports() {
        return new ArrayList<>(reports.values());
    }

    /// In the order in which the sources were given.
    List<LogClock> clocks() {
        return new ArrayList<>(clocks.values());
    }

    boolean complete() {
        return complete;
    }
}
