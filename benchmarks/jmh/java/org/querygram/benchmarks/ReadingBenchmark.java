package org.querygram.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.UnreadableInputException;
import org.querygram.read.WorkloadReader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Reads 16 MB of one format on one thread, without finding out which format it is.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
public class ReadingBenchmark {

    @Param({"pg-stderr", "pg-csv", "pg-json", "django", "hibernate-logger", "p6spy"})
    public String format;

    private Path log;

    @Setup
    public void repeat() throws IOException {
        log = Logs.repeated(format, 16 << 20);
    }

    @Benchmark
    public int read() throws UnreadableInputException {
        ReadOptions options = new ReadOptions(id(), null, null, ZoneId.of("UTC"));
        return new WorkloadReader(InputStream.nullInputStream(), 1)
                .read(List.of(log), options, Progress.NONE)
                .workload()
                .size();
    }

    /// PostgreSQL's formats are recognised: what they print is told by their first lines.
    private String id() {
        return format.startsWith("pg-") ? null : format;
    }
}
