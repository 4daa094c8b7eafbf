package org.querygram.app.timeline;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Shown;
import org.querygram.timeline.LaneGroups;
import org.querygram.timeline.LanePaint;

import java.util.List;

/// Paints lanes, in the background where there are many statements. What they are coloured by costs
/// a walk over all of them, and is kept while only the selection or the filter changes.
final class Painter {

    private final OpenLog log;
    private volatile @Nullable Known known;

    private record Known(ChartLanes lanes, Colouring colouring, List<LaneGroups> groups) {}

    Painter(OpenLog log) {
        this.log = log;
    }

    List<LanePaint> paints(ChartLanes lanes, Colouring colouring, Selected selected, Shown shown) {
        return lanes.paints(groups(lanes, colouring), selected, shown);
    }

    private List<LaneGroups> groups(ChartLanes lanes, Colouring colouring) {
        Known last = known;
        if (last != null && last.lanes() == lanes && last.colouring() == colouring) {
            return last.groups();
        }
        var groups = lanes.groups(Groups.of(log, colouring), colouring == Colouring.TABLE);
        known = new Known(lanes, colouring, groups);
        return groups;
    }
}
