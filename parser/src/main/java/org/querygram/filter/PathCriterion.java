package org.querygram.filter;

import org.jspecify.annotations.Nullable;
import org.querygram.timeline.Segments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A statement is kept for the path of the request that it belongs to, as the log's units of work
/// have it: an access line closes a request, and the statements before it are the request's.
final class PathCriterion implements Criterion {

    private final Segments segments;
    private final List<PathPattern> patterns;
    private final Map<Integer, String> titles = new HashMap<>();

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
        return PathPattern.pathOf(title(row));
    }

    @Override
    public boolean keeps(int row) {
        return patterns.stream().anyMatch(each -> each.fits(title(row)));
    }

    private String title(int row) {
        return titles.computeIfAbsent(
                segments.indexOf(row), index -> segments.list().get(index).title());
    }
}
