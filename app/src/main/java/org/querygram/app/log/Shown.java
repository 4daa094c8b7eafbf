package org.querygram.app.log;

import org.querygram.detect.Finding;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/// What the filter leaves of a log: some statements, the query classes that have one of them, and
/// some findings. Immutable; made in the background.
public final class Shown {

    /// Everything: nobody filters.
    public static final Shown ALL = new Shown(new BitSet(), new int[0], Set.of(), -1);

    private final BitSet rows;
    private final int[] countOfClass;
    private final Set<String> findings;
    private final int statements;

    private Shown(BitSet rows, int[] countOfClass, Set<String> findings, int statements) {
        this.rows = rows;
        this.countOfClass = countOfClass;
        this.findings = findings;
        this.statements = statements;
    }

    /// @param rows the statements that are left; not to be changed afterwards
    /// @param findings the ids of findings that are left
    public static Shown of(Workload workload, BitSet rows, Set<String> findings) {
        int[] counts = new int[workload.queryClasses().size()];
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            counts[workload.queryClass(row)]++;
        }
        return new Shown(rows, counts, new HashSet<>(findings), rows.cardinality());
    }

    /// True when nothing is left out.
    public boolean isAll() {
        return this == ALL;
    }

    public boolean isNothing() {
        return statements == 0;
    }

    public boolean contains(int row) {
        return isAll() || rows.get(row);
    }

    /// True when one of the rows is left.
    public boolean containsAny(int[] some) {
        if (isAll()) {
            return true;
        }
        for (int row : some) {
            if (rows.get(row)) {
                return true;
            }
        }
        return false;
    }

    /// The segments of which a statement is left; not to be asked when nothing is left out.
    public BitSet segments(Segments of) {
        BitSet segments = new BitSet();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            segments.set(of.indexOf(row));
        }
        return segments;
    }

    public boolean containsClass(int queryClass) {
        return isAll() || countOfClass[queryClass] > 0;
    }

    public boolean contains(Finding finding) {
        return isAll() || findings.contains(finding.id());
    }

    /// Statements that are left.
    ///
    /// @param all statements of the log
    public int statements(int all) {
        return isAll() ? all : statements;
    }

    /// Query classes that are left.
    ///
    /// @param all query classes of the log
    public int classes(int all) {
        if (isAll()) {
            return all;
        }
        int classes = 0;
        for (int count : countOfClass) {
            classes += count > 0 ? 1 : 0;
        }
        return classes;
    }
}
