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
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.WorkloadReader;
import org.querygram.sql.RememberingScanner;
import org.querygram.sql.SqlTokens;
import org.querygram.sql.StatementScanner;
import org.querygram.workload.Workload;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The statements of the sample log of PostgreSQL, each once an operation: cut into tokens, scanned
/// for their fingerprint, and known again.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class ScanningBenchmark {

    private final StatementScanner scanner = new StatementScanner();
    private final RememberingScanner remembering = new RememberingScanner();
    private String[] texts;
    private byte[][] bytes;

    @Setup
    public void read() throws Exception {
        Path log = Path.of("sample-logs/postgresql-four-sessions.log");
        Workload workload =
                new WorkloadReader()
                        .read(List.of(log), ReadOptions.defaults(), Progress.NONE)
                        .workload();
        texts = new String[workload.size()];
        bytes = new byte[workload.size()][];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = workload.sql(row);
            bytes[row] = texts[row].getBytes(StandardCharsets.UTF_8);
        }
    }

    @Benchmark
    public int tokens() {
        int count = 0;
        for (String text : texts) {
            for (var token : SqlTokens.of(text, Integer.MAX_VALUE)) {
                count += token.to();
            }
        }
        return count;
    }

    @Benchmark
    public long fingerprints() {
        long all = 0;
        for (byte[] text : bytes) {
            all ^= scanner.scan(text, 0, text.length).fingerprint();
        }
        return all;
    }

    @Benchmark
    public long fingerprintsKnownAgain() {
        long all = 0;
        for (byte[] text : bytes) {
            all ^= remembering.scan(text, 0, text.length).fingerprint();
        }
        return all;
    }
}
