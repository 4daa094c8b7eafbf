package org.querygram.detect;

import org.querygram.sql.SqlHash;
import org.querygram.sql.StatementKind;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds one SELECT that runs again with the very same values and must give the very same answer:
/// nothing wrote to its tables in between, and no new transaction began.
final class DuplicateQueryDetector implements Detector {

    static final String ID = "duplicate-query";

    private static final Threshold REPEATS =
            new Threshold(
                    "repeats", 2, "Speaks from this many runs of one query with the same values.");

    private static final Threshold WARN =
            new Threshold("warn", 5, "A warning, no longer a hint, from this many runs.");

    /// Words of functions that answer differently each time.
    private static final List<String> CHANGING =
            List.of(
                    "random(",
                    "rand(",
                    "now(",
                    "current_timestamp",
                    "clock_timestamp",
                    "sysdate",
                    "getdate(",
                    "nextval",
                    "uuid(",
                    "newid(",
                    "last_insert",
                    "found_rows",
                    "advisory");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "The same query with the same values";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.VALUES);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(REPEATS, WARN);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        List<Candidate> found = new ArrayList<>();
        for (ClassRows rows : context.classes()) {
            if (isRepeatable(rows, context)) {
                repeats(rows, context, found);
            }
        }
        return found;
    }

    private boolean isRepeatable(ClassRows rows, DetectionContext context) {
        return rows.size() >= context.atLeast(this, REPEATS)
                && rows.readsTables()
                && !rows.shape().forUpdate()
                && Values.areKnown(context.workload(), rows.first())
                && hasRepeat(rows, context.workload())
                && !mayChange(rows);
    }

    private static boolean mayChange(ClassRows rows) {
        String text = rows.queryClass().normalized().toLowerCase(Locale.ROOT);
        return CHANGING.stream().anyMatch(text::contains);
    }

    private static boolean hasRepeat(ClassRows rows, Workload workload) {
        long[] literals = Arrays.stream(rows.rows()).mapToLong(workload::literalHash).toArray();
        return Distinct.count(literals) < rows.size();
    }

    private void repeats(ClassRows rows, DetectionContext context, List<Candidate> found) {
        Workload workload = context.workload();
        List<int[]> groups = groups(rows, context);
        int least = context.atLeast(this, REPEATS);
        groups.removeIf(group -> group.length < least || Pauses.separate(workload, group));
        if (groups.isEmpty()) {
            return;
        }
        int[] all = groups.stream().flatMapToInt(Arrays::stream).sorted().toArray();
        int longest = groups.stream().mapToInt(group -> group.length).max().orElse(0);
        boolean loud = longest >= context.atLeast(this, WARN) && !Pauses.mayBePages(context, all);
        found.add(
                DuplicateQueryText.candidate(
                        context,
                        rows,
                        all,
                        groups.size(),
                        loud ? Severity.WARNING : Severity.INFO,
                        least));
    }

    /// Rows with equal values, cut wherever the answer may have changed.
    private static List<int[]> groups(ClassRows rows, DetectionContext context) {
        Workload workload = context.workload();
        int[] writes = writesBetween(rows, context);
        Map<Answer, IntStream.Builder> groups = new LinkedHashMap<>();
        Positions between = new Positions(writes);
        for (int row : rows.rows()) {
            Answer answer =
                    new Answer(
                            workload.literalHash(row),
                            ~between.of(row),
                            context.transactions().of(row),
                            workload.has(row, StatementFlags.LENT) ? -1 : workload.session(row));
            groups.computeIfAbsent(answer, key -> IntStream.builder()).add(row);
        }
        List<int[]> found = new ArrayList<>();
        groups.values().forEach(group -> found.add(group.build().toArray()));
        return found;
    }

    /// What decides the answer of a query: its values, the writes and the transaction before it.
    private record Answer(long literals, int writes, int transaction, int session) {
        @Override
        public int hashCode() {
            return Long.hashCode(
                    SqlHash.mix(SqlHash.mix(literals, writes), 31 * transaction + session));
        }
    }

    /// Rows of the segment that may change what the class reads, ascending.
    private static int[] writesBetween(ClassRows rows, DetectionContext context) {
        return context.classes().stream()
                .filter(other -> writes(other, rows))
                .flatMapToInt(other -> Arrays.stream(other.rows()))
                .sorted()
                .toArray();
    }

    private static boolean writes(ClassRows other, ClassRows rows) {
        StatementKind kind = other.queryClass().kind();
        if (kind == StatementKind.CALL || kind == StatementKind.COPY) {
            return true;
        }
        return kind.isWrite()
                && other.shape().tables().stream()
                        .anyMatch(table -> Lookup.reads(rows.shape(), table.name()));
    }
}
