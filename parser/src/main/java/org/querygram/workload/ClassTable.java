package org.querygram.workload;

import org.querygram.sql.ScannedStatement;
import org.querygram.sql.StatementScanner;

import java.util.ArrayList;
import java.util.List;

/// The query classes of a log, one for each fingerprint, in the order in which they came.
final class ClassTable {

    private final FingerprintIndex byFingerprint = new FingerprintIndex();
    private final List<QueryClass> classes = new ArrayList<>();

    /// @return index of a statement's class, new or known
    int indexOf(ScannedStatement scanned) {
        int known = byFingerprint.get(scanned.fingerprint());
        return known >= 0 ? known : add(scanned.details());
    }

    /// @param known a class of any number
    /// @return its index here, new or known
    int indexOf(QueryClass known) {
        int index = byFingerprint.get(known.fingerprint());
        return index >= 0 ? index : add(known.numbered(classes.size()));
    }

    private int add(StatementScanner scanned) {
        List<String> names = new ArrayList<>();
        List<Boolean> fromList = new ArrayList<>();
        for (int key = 0; key < scanned.keyCount(); key++) {
            names.add(scanned.keyColumnName(key));
            fromList.add(scanned.keyIsList(key));
        }
        return add(
                new QueryClass(
                        classes.size(),
                        scanned.fingerprint(),
                        scanned.normalized(),
                        scanned.kind(),
                        scanned.housekeeping(),
                        names,
                        fromList));
    }

    private int add(QueryClass next) {
        classes.add(next);
        byFingerprint.put(next.fingerprint(), next.index());
        return next.index();
    }

    List<QueryClass> list() {
        return classes;
    }
}
