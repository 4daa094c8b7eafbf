package org.querygram.detect;

import org.querygram.sql.StatementKind;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.stream.IntStream;

/// A fact that a log may lack, and without which a detector cannot judge it.
public enum Need {
    /// When each statement was sent.
    TIMES("the log has no times") {
        @Override
        public boolean isMet(Workload workload) {
            return workload.hasTimes();
        }
    },
    /// How long each statement took.
    DURATIONS("the log has no durations") {
        @Override
        public boolean isMet(Workload workload) {
            return workload.hasDurations();
        }
    },
    /// How many rows a statement returned.
    ROW_COUNTS("the log does not say how many rows came back") {
        @Override
        public boolean isMet(Workload workload) {
            return rows(workload).anyMatch(row -> workload.rowCount(row) >= 0);
        }
    },
    /// Warnings of the ORM beside its statements. A log may have them and still lack one: nothing
    /// to warn of looks the same as nobody who warns.
    WARNINGS("the log has no warning of the ORM about paging") {
        @Override
        public boolean isMet(Workload workload) {
            return rows(workload).anyMatch(row -> workload.has(row, StatementFlags.MEMORY_PAGING));
        }
    },
    /// Where transactions begin and end.
    TRANSACTIONS("the log does not show where transactions begin and end") {
        @Override
        public boolean isMet(Workload workload) {
            return has(workload, StatementKind.BEGIN)
                    && workload.queryClasses().stream().anyMatch(Transactions::ends);
        }
    },
    /// The values of literals and parameters.
    VALUES("the log shows no parameter values, so equal and different look alike") {
        @Override
        public boolean isMet(Workload workload) {
            return rows(workload).anyMatch(row -> Values.areKnown(workload, row));
        }
    };

    private final String lack;

    Need(String lack) {
        this.lack = lack;
    }

    /// The reason that a reader is told, without a full stop: "the log has no durations".
    public String lack() {
        return lack;
    }

    /// Whether the log has the fact, at least for some statements. An empty log lacks nothing.
    public abstract boolean isMet(Workload workload);

    private static boolean has(Workload workload, StatementKind kind) {
        return workload.queryClasses().stream().anyMatch(queryClass -> queryClass.kind() == kind);
    }

    private static IntStream rows(Workload workload) {
        return IntStream.range(0, workload.size()).parallel();
    }
}
