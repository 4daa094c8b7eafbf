package org.querygram.loops;

import org.querygram.sql.SqlHash;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

/// What values the rounds of a loop work on, as one number a round.
final class RoundValues {

    private final Workload workload;
    private final int[] rows;
    private final int[] tokens;
    private final Stop stop;

    /// @param rows of the segment
    /// @param tokens for each position its index in `rows`
    RoundValues(Workload workload, int[] rows, int[] tokens, Stop stop) {
        this.workload = workload;
        this.rows = rows;
        this.tokens = tokens;
        this.stop = stop;
    }

    /// Equal for two rounds of the same statements with the same values.
    long[] of(Ranges rounds) {
        long[] hashes = new long[rounds.size()];
        for (int round = 0; round < hashes.length; round++) {
            long hash = 0;
            stop.after(rounds.to()[round] - rounds.from()[round]);
            for (int at = rounds.from()[round]; at < rounds.to()[round]; at++) {
                hash = SqlHash.mix(hash, Long.hashCode(of(rows[tokens[at]])));
            }
            hashes[round] = hash;
        }
        return hashes;
    }

    private long of(int row) {
        QueryClass queryClass = workload.queryClasses().get(workload.queryClass(row));
        long hash = queryClass.index();
        if (queryClass.keyColumns().isEmpty()) {
            return SqlHash.mix(hash, Long.hashCode(workload.literalHash(row)));
        }
        for (int key = 0; key < queryClass.keyColumns().size(); key++) {
            hash = SqlHash.mix(hash, workload.keyValue(row, key));
        }
        return hash;
    }
}
