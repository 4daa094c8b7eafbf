package org.querygram.detect;

import java.util.List;

/// What findings in segments of one form have in common. The parts are those of `Finding`.
record FindingFacts(
        FindingKind kind, int count, int avoidable, int statementsAfter, List<Decision> decidedBy) {

    FindingFacts {
        decidedBy = List.copyOf(decidedBy);
    }

    FindingFacts decidedBy(List<Decision> decisions) {
        return new FindingFacts(kind, count, avoidable, statementsAfter, decisions);
    }
}
