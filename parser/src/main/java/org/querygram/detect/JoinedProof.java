package org.querygram.detect;

import org.jspecify.annotations.Nullable;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.stream.IntStream;

/// The rows of many findings together, joined when somebody asks for them and kept as long as there
/// is room. Evidence is the first finding's.
final class JoinedProof implements Proof {

    private final List<Finding> members;
    private SoftReference<int @Nullable []> known = new SoftReference<>(null);

    /// @param members at least one; does not change any more
    JoinedProof(List<Finding> members) {
        this.members = members;
    }

    @Override
    public synchronized int[] rows(int segment) {
        int[] rows = known.get();
        if (rows == null) {
            rows =
                    members.stream()
                            .flatMapToInt(member -> IntStream.of(member.rows()))
                            .sorted()
                            .distinct()
                            .toArray();
            known = new SoftReference<>(rows);
        }
        return rows;
    }

    @Override
    public List<Integer> evidence(int segment) {
        return members.getFirst().evidence();
    }

    @Override
    public int parentRow(int segment) {
        return members.getFirst().parentRow();
    }
}
