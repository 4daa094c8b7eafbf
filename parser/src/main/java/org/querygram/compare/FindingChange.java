package org.querygram.compare;

import org.jspecify.annotations.Nullable;
import org.querygram.detect.Finding;

/// What became of a finding. `before` is null when it is new, `after` when it is resolved.
public record FindingChange(Kind kind, @Nullable Finding before, @Nullable Finding after) {

    /// `id` stands in comparison.json.
    public enum Kind {
        RESOLVED("resolved"),
        NEW("new"),
        CHANGED("changed"),
        SAME("same");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
