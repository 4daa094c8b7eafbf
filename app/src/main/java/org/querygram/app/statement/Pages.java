package org.querygram.app.statement;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Rows;
import org.querygram.app.log.Selected;
import org.querygram.detect.Finding;
import org.querygram.loops.LoopNode;

import java.util.Arrays;
import java.util.function.IntFunction;

/// What a selection has to show, page by page: the rounds of a loop, the runs of a step, or one
/// page.
///
/// @param count at least 1
/// @param first the page to show first
record Pages(int count, int first, IntFunction<DetailContent> maker) {

    DetailContent content(int page) {
        return maker.apply(page);
    }

    static Pages of(OpenLog log, Selected selected) {
        DetailPages pages = new DetailPages(log);
        return switch (selected) {
            case Selected.Nothing _ -> rows(pages, "Statements", allRows(log));
            case Selected.OfSegment segment ->
                    rows(pages, segment.segment().title(), segment.rows());
            case Selected.OfNode of when log.isSaved() && of.node() instanceof LoopNode.Loop _ ->
                    rows(pages, "Steps of a round", of.rows());
            case Selected.OfNode node -> node(pages, node.node());
            case Selected.OfFinding finding -> finding(log, pages, finding.finding());
            case Selected.OfClass of -> runs(pages, of.rows());
            case Selected.OfRows rows -> rows(pages, rows.title(), rows.rows());
            case Selected.OfRow row -> runs(pages, new int[] {row.row()});
        };
    }

    private static int[] allRows(OpenLog log) {
        var segments = log.analysis().segments().list();
        return segments.isEmpty() ? new int[0] : segments.getFirst().rows();
    }

    private static Pages rows(DetailPages pages, String title, int[] rows) {
        return new Pages(1, 0, _ -> pages.several(title, rows));
    }

    private static Pages node(DetailPages pages, LoopNode node) {
        return switch (node) {
            case LoopNode.Loop loop -> rounds(pages, loop, 0);
            case LoopNode.Step step -> runs(pages, step.rows());
        };
    }

    private static Pages rounds(DetailPages pages, LoopNode.Loop loop, int first) {
        return new Pages(loop.starts().length, first, page -> pages.round(loop, page));
    }

    private static Pages runs(DetailPages pages, int[] all) {
        int[] rows = pages.log().known(all);
        if (rows.length == 0) {
            return rows(pages, "Statements", all);
        }
        return new Pages(rows.length, 0, page -> pages.run(rows, page));
    }

    /// The round of the outermost loop that holds the finding's first evidence; where it is in no
    /// loop, its statements one by one.
    private static Pages finding(OpenLog log, DetailPages pages, Finding finding) {
        if (finding.rows().length == 0) {
            return rows(pages, "Statements", finding.rows());
        }
        if (log.isSaved()) {
            return rows(pages, "Evidence", evidence(finding));
        }
        int row = finding.evidence().isEmpty() ? finding.rows()[0] : finding.evidence().getFirst();
        LoopNode.Loop loop = outermostLoop(log, row);
        return loop == null ? runs(pages, finding.rows()) : rounds(pages, loop, roundOf(loop, row));
    }

    private static int[] evidence(Finding finding) {
        return finding.evidence().stream().mapToInt(row -> row).toArray();
    }

    private static LoopNode.@Nullable Loop outermostLoop(OpenLog log, int row) {
        int segment = log.analysis().segments().indexOf(row);
        for (LoopNode node : log.analysis().trees().get(segment).nodes()) {
            if (node instanceof LoopNode.Loop loop && Rows.contains(loop.rows(), row)) {
                return loop;
            }
        }
        return null;
    }

    private static int roundOf(LoopNode.Loop loop, int row) {
        int found = Arrays.binarySearch(loop.starts(), row);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }
}
