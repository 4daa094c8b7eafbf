package org.querygram.read;

import org.querygram.entry.Entry;
import org.querygram.workload.WorkloadBuilder;

/// Joins each entry on the thread that found it.
final class JoinedAtOnce implements Onward {

    private final Joiner joiner;
    private final WorkloadBuilder builder;
    private final Meter meter;

    JoinedAtOnce(Joiner joiner, WorkloadBuilder builder, Meter meter) {
        this.joiner = joiner;
        this.builder = builder;
        this.meter = meter;
    }

    @Override
    public void accept(Entry entry) {
        joiner.accept(entry);
    }

    @Override
    public boolean blockDone(long fileBytes) {
        meter.at(fileBytes, builder.size());
        return !meter.cancelled();
    }
}
