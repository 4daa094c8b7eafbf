package org.querygram.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.querygram.loops.LoopFolder;
import org.querygram.loops.LoopTree;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.WorkloadReader;
import org.querygram.timeline.Forms;
import org.querygram.timeline.Segmenter;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Cuts a log into segments and folds them: a sample log, or what QUERYGRAM_LOG names.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class FoldingBenchmark {

    private Workload workload;
    private Segments segments;

    @Setup
    public void read() throws Exception {
        Path log =
                Path.of(
                        Optional.ofNullable(System.getenv("QUERYGRAM_LOG"))
                                .orElse("sample-logs/postgresql-four-sessions.log"));
        workload =
                new WorkloadReader()
                        .read(List.of(log), ReadOptions.defaults(), Progress.NONE)
                        .workload();
        segments = Segmenter.cut(workload);
    }

    @Benchmark
    public Segments cut() {
        return Segmenter.cut(workload);
    }

    @Benchmark
    public List<LoopTree> fold() {
        return LoopFolder.foldAll(
                workload, segments, Forms.of(workload, segments), () -> false);
    }
}
