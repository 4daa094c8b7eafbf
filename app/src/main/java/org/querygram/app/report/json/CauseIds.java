package org.querygram.app.report.json;

import org.jspecify.annotations.Nullable;
import org.querygram.detect.Cause;
import org.querygram.detect.Finding;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Which cause each finding belongs to. Safe for several threads.
final class CauseIds {

    private final List<Cause> causes;
    private final Map<Finding, String> ids = new IdentityHashMap<>();

    /// By the ids of findings: those of a saved analysis may stand there twice.
    private @Nullable Map<String, String> byId;

    CauseIds(List<Cause> causes) {
        this.causes = causes;
        for (Cause cause : causes) {
            cause.findings().forEach(finding -> ids.put(finding, cause.id()));
        }
    }

    /// Null for a finding that was called fine.
    @Nullable String of(Finding finding) {
        String id = ids.get(finding);
        return id == null ? byId().get(finding.id()) : id;
    }

    private synchronized Map<String, String> byId() {
        Map<String, String> known = byId;
        if (known == null) {
            known = new HashMap<>();
            for (Cause cause : causes) {
                for (Finding finding : cause.findings()) {
                    known.put(finding.id(), cause.id());
                }
            }
            byId = known;
        }
        return known;
    }
}
