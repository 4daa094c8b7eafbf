package org.querygram.filter;

import org.jspecify.annotations.Nullable;
import org.querygram.timeline.Segment;
import org.querygram.timeline.Segments;

import java.util.List;

/// A statement is kept for the path of the request that it belongs to, as the log's units of work
/// have it: an access line closes a request, and the statements before it are the request's.
final class PathCriterion implements Criterion {

    private final Segments segments;
    private final List<PathPattern> patterns;

    PathCriterion(Segments segments, List<String> wanted) {
        this.segments = segments;
        this.patterns = wanted.stream().map(PathPattern::of).toList();
    }

    @Override
    public String by() {
        return "path";
    }

    @Override
    public String option() {
        return "--path";
    }

    @Override
    public String lack() {
        return "names no request with a path";
    }

    @Override
    public @Nullable String told(int row) {
        return PathPattern.pathOf(segments.of(row).title());
    }

    @Override
    public boolean keeps(int row) {
        Segment segment = segments.of(row);
        return patterns.stream().anyMatch(each -> each.fits(segment.title()));
    }
}
