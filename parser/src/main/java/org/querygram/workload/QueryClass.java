package org.querygram.workload;

import org.querygram.sql.Fingerprints;
import org.querygram.sql.StatementKind;

import java.util.List;

/// All statements that share one fingerprint.
///
/// @param index its number in the workload, in order of first appearance
/// @param normalized the statement with values replaced by `?`
/// @param housekeeping transaction control, settings, pings: never a finding, never in the way of a
///     loop
/// @param keyColumns names of the columns whose values the workload keeps, at most four; same order
///     as
///     `Workload.keyValue`
/// @param keyFromList for each key column, whether its value is the first item of a list
public record QueryClass(
        int index,
        long fingerprint,
        String normalized,
        StatementKind kind,
        boolean housekeeping,
        List<String> keyColumns,
        List<Boolean> keyFromList) {

    public QueryClass {
        keyColumns = List.copyOf(keyColumns);
        keyFromList = List.copyOf(keyFromList);
    }

    /// The same under another number.
    QueryClass numbered(int number) {
        return new QueryClass(
                number, fingerprint, normalized, kind, housekeeping, keyColumns, keyFromList);
    }

    /// Sixteen hexadecimal digits.
    public String id() {
        return Fingerprints.hex(fingerprint);
    }
}
