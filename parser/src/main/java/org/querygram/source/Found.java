package org.querygram.source;

import java.util.List;

/// What stands behind a name that a person gave: one log, or those in a folder or an archive.
///
/// @param container "a folder", "a ZIP archive"; empty for a log named by itself
public record Found(String container, List<LogSource> sources, List<Skipped> skipped) {

    public Found {
        sources = List.copyOf(sources);
        skipped = List.copyOf(skipped);
    }

    /// True when the files in it were not named one by one: what is no log is left out then.
    public boolean isContainer() {
        return !container.isEmpty();
    }
}
