package org.querygram.detect;

import java.util.List;

/// All detectors, in the order in which people are told of them.
public final class Detectors {

    private static final List<Detector> ALL =
            List.of(
                    new NPlusOneDetector(),
                    new DuplicateQueryDetector(),
                    new GetOrCreateLoopDetector(),
                    new CollectionRewriteDetector(),
                    new SelectBeforeUpdateDetector(),
                    new ReadModifyWriteDetector(),
                    new InsertLoopDetector(),
                    new UpdateLoopDetector(),
                    new DeleteLoopDetector(),
                    new SequencePerInsertDetector(),
                    new AutocommitLoopDetector(),
                    new IdleInTransactionDetector(),
                    new FailedStatementDetector(),
                    new MissingLimitDetector(),
                    new UnnecessaryFkFetchDetector(),
                    new WastedPrefetchDetector(),
                    new DeferredFieldLoopDetector(),
                    new InMemoryPaginationDetector(),
                    new SlowLookupNoIndexDetector(),
                    new SlowQueryDetector(),
                    new CountThenFetchDetector(),
                    new CountInsteadOfExistsDetector(),
                    new LenInsteadOfCountDetector(),
                    new OverfetchColumnsDetector());

    private Detectors() {}

    public static List<Detector> all() {
        return ALL;
    }
}
