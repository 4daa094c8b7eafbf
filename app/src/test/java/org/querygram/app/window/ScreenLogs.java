package org.querygram.app.window;

import org.querygram.app.log.Logs;
import org.querygram.app.log.OpenLog;
import org.querygram.app.report.ReportException;
import org.querygram.app.report.ReportOptions;
import org.querygram.app.report.Reports;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.UnreadableInputException;
import org.querygram.workload.Glance;
import org.querygram.workload.Pace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Logs for pictures: the samples, and what no sample has.
final class ScreenLogs {

    private static final int LONG_ROUNDS = 40;
    private static final int BUSY_SESSIONS = 60;
    private static final long LONGEST_MILLIS = 60_000;

    private ScreenLogs() {}

    /// A sample, wherever in the project the tests run.
    static Path sample(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path sample = at.resolve("sample-logs").resolve(name);
            if (Files.exists(sample)) {
                return sample;
            }
        }
        throw new IllegalStateException("no sample is called " + name);
    }

    private static Path written(String name, List<String> lines) {
        try {
            Path folder = Files.createTempDirectory("pictures");
            Path log = Files.write(folder.resolve(name), lines);
            log.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(int millis, int session, double duration, String sql) {
        Instant at = Instant.parse("2026-11-20T10:00:00Z").plus(millis, ChronoUnit.MILLIS);
        String stamp = at.toString().replace('T', ' ').replace("Z", "");
        return "%s UTC [%d] LOG:  duration: %.3f ms  statement: %s"
                .formatted(stamp.length() < 20 ? stamp + ".000" : stamp, session, duration, sql);
    }

    /// Names and statements far longer than any column.
    static Path longNames() {
        String table = "warehouse_inventory_adjustment_reason_translations_history";
        String column = "externally_assigned_adjustment_reason_reference_number";
        List<String> lines = new ArrayList<>();
        String columns =
                String.join(
                        ", ",
                        Collections.nCopies(40, "h." + column + " AS reason_reference_number"));
        lines.add(line(0, 9, 12.5, "SELECT " + columns + " FROM " + table + " h ORDER BY h.id"));
        for (int i = 0; i < LONG_ROUNDS; i++) {
            lines.add(
                    line(
                            20 + i * 3,
                            9,
                            1.25,
                            "SELECT %s FROM %s h WHERE h.%s = 'WAREHOUSE-NORTH-EAST-%08d' AND h.language = 'en'"
                                    .formatted(columns, table, column, 1000 + i * 7)));
        }
        return written("warehouse-of-the-northern-region-2026-11-20-morning-shift.log", lines);
    }

    /// Many sessions that do the same a little differently.
    static Path manySessions() {
        List<String> lines = new ArrayList<>();
        for (int session = 0; session < BUSY_SESSIONS; session++) {
            int from = session * 37;
            int id = 4000 + session;
            lines.add(line(from, id, 0.8, "SELECT id, owner_id FROM pet ORDER BY id LIMIT 20"));
            for (int i = 0; i < 5 + session % 9; i++) {
                String sql = "SELECT id, name FROM owner WHERE id = " + (100 + i * 3 + session);
                lines.add(line(from + 2 + i * 2, id, 0.3, sql));
            }
            lines.add(line(from + 40, id, 2, "UPDATE visit SET seen = true WHERE id = " + id));
        }
        lines.sort(Comparator.naturalOrder());
        return written("clinic.log", lines);
    }

    /// A sample as it was saved after it was analysed.
    static Path saved(String name) {
        try {
            Path target = written(name.replace(".log", ".qgram"), List.of());
            Files.delete(target);
            OpenLog log =
                    RealLogs.read(List.of(sample(name)), ReadOptions.defaults(), Progress.NONE);
            Reports.write(log.analysis(), target, ReportOptions.defaults());
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableInputException | ReportException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A large log, 60 % of it read.
    static OpenLog slowly(List<Path> paths, ReadOptions options, Progress progress)
            throws InterruptedException {
        Thread.sleep(2_000);
        progress.read(2_400_000_000L, 4_000_000_000L, 11_800_000);
        progress.glance(glance());
        Thread.sleep(LONGEST_MILLIS);
        throw new InterruptedException("nobody waits so long");
    }

    /// The classes of a small log, with the counts of a large one.
    private static Glance glance() {
        var log = Logs.shop();
        List<Glance.Busy> busiest = new ArrayList<>();
        for (var stats : log.analysis().stats()) {
            busiest.add(
                    new Glance.Busy(
                            log.queryClass(stats.queryClass()), stats.count() * 84_203L + 11));
        }
        busiest.sort(Comparator.comparingLong(busy -> -busy.count()));
        long from = 1_709_287_200_000_000L;
        return new Glance(
                List.of("pg-stderr"),
                38,
                from,
                from + 2_530_000_000L,
                busiest.size(),
                busiest,
                units(),
                pace());
    }

    private static List<Glance.Unit> units() {
        return List.of(
                new Glance.Unit("GET /articles/", 9_120, 4_204_311, 812_000_000_000L),
                new Glance.Unit("POST /articles/import", 38, 2_906_118, 96_300_000_000L),
                new Glance.Unit("GET /authors/12/", 2_704, 410_022, 8_120_000_000L));
    }

    /// Eight lanes that come and go.
    private static Pace pace() {
        List<Pace.Lane> lanes = new ArrayList<>();
        for (int lane = 0; lane < 8; lane++) {
            int[] counts = new int[160];
            for (int i = 0; i < counts.length; i++) {
                double wave = Math.sin((i + 31 * lane) / (7.0 + lane)) + Math.sin(i * lane / 3.0);
                counts[i] = (int) Math.max(0, 400 * wave);
            }
            String name = lane == 7 ? "31 other sessions" : "session " + (11_165 + 13 * lane);
            lanes.add(new Pace.Lane(name, java.util.Arrays.stream(counts).sum() * 97L, counts));
        }
        return new Pace(16_000_000, lanes);
    }
}
