package org.querygram.read;

import org.querygram.sql.SqlHash;
import org.querygram.workload.WorkloadBuilder;

import java.util.Arrays;

/// Takes PostgreSQL's list of parameters apart, `$1 = '5', $2 = NULL` (errdetail_params,
/// postgres.c), and tells the workload the hash of each value.
final class ParameterList {

    private byte[] unquoted = new byte[256];

    void tell(WorkloadBuilder builder, int row, byte[] text, int from, int to) {
        int at = from;
        while (at < to) {
            while (at < to && text[at] != '$') {
                at++;
            }
            int ordinal = 0;
            at++;
            while (at < to && text[at] >= '0' && text[at] <= '9' && ordinal < 100_000) {
                ordinal = ordinal * 10 + text[at++] - '0';
            }
            if (ordinal == 0 || at + 3 >= to || text[at] != ' ' || text[at + 1] != '=') {
                return;
            }
            at = value(builder, row, ordinal, text, at + 3, to);
        }
    }

    /// @return the position behind the value
    private int value(
            WorkloadBuilder builder, int row, int ordinal, byte[] text, int from, int to) {
        if (text[from] != '\'') {
            builder.bindHash(row, ordinal, 0);
            return from;
        }
        int length = 0;
        int at = from + 1;
        while (at < to && (text[at] != '\'' || at + 1 < to && text[at + 1] == '\'')) {
            at += text[at] == '\'' ? 1 : 0;
            if (length == unquoted.length) {
                unquoted = Arrays.copyOf(unquoted, length * 2);
            }
            unquoted[length++] = text[at++];
        }
        builder.bindHash(row, ordinal, SqlHash.value(unquoted, 0, length));
        return at + 1;
    }
}
