package org.querygram.app.timeline;

import org.querygram.app.log.OpenLog;
import org.querygram.detect.Finding;
import org.querygram.detect.Severity;
import org.querygram.sql.StatementKind;
import org.querygram.workload.Workload;

import java.util.function.IntUnaryOperator;

/// Sorts statements into the groups that have a colour each: 0 to 8 are the table colours, above
/// them stand those of findings. Housekeeping is in no group.
final class Groups {

    static final int NONE = -1;
    static final int INFO = 9;
    static final int WARNING = 10;
    static final int PROBLEM = 11;

    private Groups() {}

    /// The group of each row.
    static IntUnaryOperator of(OpenLog log, Colouring colouring) {
        Workload workload = log.workload();
        return switch (colouring) {
            case TABLE -> byClass(workload, log::colour);
            case KIND -> byClass(workload, index -> kind(log.queryClass(index).kind()));
            case FINDING -> byFinding(log);
        };
    }

    private static IntUnaryOperator byClass(Workload workload, IntUnaryOperator groupOfClass) {
        byte[] groups = new byte[workload.queryClasses().size()];
        for (int index = 0; index < groups.length; index++) {
            boolean housekeeping = workload.queryClasses().get(index).housekeeping();
            groups[index] = (byte) (housekeeping ? NONE : groupOfClass.applyAsInt(index));
        }
        return row -> groups[workload.queryClass(row)];
    }

    private static int kind(StatementKind kind) {
        return switch (kind) {
            case SELECT -> 1;
            case INSERT -> 2;
            case UPDATE, MERGE -> 3;
            case DELETE -> 4;
            default -> 0;
        };
    }

    private static IntUnaryOperator byFinding(OpenLog log) {
        byte[] groups = new byte[log.workload().size()];
        for (Finding finding : log.analysis().findings()) {
            byte group = (byte) severity(finding.severity());
            for (int row : finding.rows()) {
                groups[row] = (byte) Math.max(groups[row], group);
            }
        }
        return row -> groups[row];
    }

    private static int severity(Severity severity) {
        return switch (severity) {
            case PROBLEM -> PROBLEM;
            case WARNING -> WARNING;
            case INFO -> INFO;
        };
    }
}
