package org.querygram.app.compare;

import org.querygram.compare.Change;
import org.querygram.compare.QueryChange;

/// Which rows of the table of changes are shown. Slower and faster statements are sent as often as
/// before: they stand under `SAME`.
public enum ChangeFilter {
    ALL("All"),
    ONLY_BEFORE("Only before"),
    ONLY_AFTER("Only after"),
    FEWER("Fewer"),
    MORE("More"),
    SAME("Same"),
    /// What enters no verdict: BEGIN, SET, the driver's own questions.
    HOUSEKEEPING("Housekeeping");

    private final String title;

    ChangeFilter(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    boolean shows(QueryChange change) {
        if (change.housekeeping() || this == HOUSEKEEPING) {
            return change.housekeeping() && this == HOUSEKEEPING;
        }
        return switch (this) {
            case ALL -> true;
            case ONLY_BEFORE -> change.change() == Change.ONLY_BEFORE;
            case ONLY_AFTER -> change.change() == Change.ONLY_AFTER;
            case FEWER -> change.change() == Change.FEWER;
            case MORE -> change.change() == Change.MORE;
            case SAME -> change.countBefore() == change.countAfter();
            case HOUSEKEEPING -> false;
        };
    }
}
