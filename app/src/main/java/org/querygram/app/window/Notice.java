package org.querygram.app.window;

import org.jspecify.annotations.Nullable;
import org.querygram.app.job.JobProgress;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;

import java.util.Locale;

/// A short message in the corner that needs no answer.
///
/// @param action what can be done about it, or null
/// @param warning true when something is less than it should be
public record Notice(String title, String text, @Nullable String action, boolean warning) {

    static Notice cancelled(String file, JobProgress progress, OpenLog log) {
        if (progress.allRead()) {
            return new Notice(
                    "Looking for findings in " + file + " was cancelled",
                    "All statements are there; there may be more findings.",
                    "Look again",
                    true);
        }
        double fraction = progress.fraction();
        String at = fraction < 0 ? "" : String.format(Locale.ROOT, " at %.0f %%", fraction * 100);
        String kept = Figures.counted(log.workload().size(), "statement");
        return new Notice(
                "Reading " + file + " was cancelled" + at,
                kept + " are kept and can be used. Counts are lower bounds.",
                "Read it all",
                true);
    }

    static Notice said(String title, String text) {
        return new Notice(title, text, null, false);
    }

    static Notice warned(String title, String text) {
        return new Notice(title, text, null, true);
    }
}
