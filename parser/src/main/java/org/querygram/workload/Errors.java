package org.querygram.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The different errors of a workload, each kept once.
final class Errors {

    /// Names in messages may be made up by a program (temporary tables): beyond so many different
    /// errors only kind and SQLSTATE are kept, so that memory stays flat.
    private static final int MOST = 2_000;

    private final List<SqlError> list = new ArrayList<>();
    private final Map<SqlError, Integer> indexes = new HashMap<>();

    int indexOf(SqlError error) {
        Integer known = indexes.get(error);
        if (known != null) {
            return known;
        }
        SqlError kept = list.size() < MOST ? error : error.withoutWords();
        return indexes.computeIfAbsent(
                kept,
                each -> {
                    list.add(each);
                    return list.size() - 1;
                });
    }

    List<SqlError> list() {
        return list;
    }
}
