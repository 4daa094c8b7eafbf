package org.querygram.app.report.json;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.LogTexts;
import org.querygram.loops.LoopNode;
import org.querygram.timeline.Segment;
import org.querygram.workload.Workload;

import java.util.List;

/// One segment with its tree of loops.
///
/// @param findings what is found at its steps
record SegmentJson(JsonOut json, LogTexts texts, Analysis analysis, StepFindings findings) {

    void write(Segment segment) {
        Workload workload = analysis.workload();
        long from = Workload.NO_TIME;
        long to = Workload.NO_TIME;
        for (int row : segment.rows()) {
            long time = workload.timeMicros(row);
            if (time != Workload.NO_TIME) {
                from = from == Workload.NO_TIME ? time : Math.min(from, time);
                to = Math.max(to, time);
            }
        }
        json.object()
                .text("id", segment.id())
                .text("title", texts.masks() ? texts.title(segment) : segment.title())
                .text("kind", segment.kind().id())
                .text("cutBy", segment.cutBy())
                .text("session", session(segment))
                .flag("setup", segment.setup())
                .flag("mayMix", segment.mayMix())
                .time("from", from)
                .time("to", to)
                .number("statements", segment.size())
                .millis("durationMs", durationNanos(workload, segment));
        nodes("tree", segment.index(), analysis.trees().get(segment.index()).nodes());
        json.end();
    }

    /// Its name as the log writes it; null for several sessions and where the log names none.
    private @Nullable String session(Segment segment) {
        if (segment.session() < 0) {
            return null;
        }
        String name = analysis.workload().sessions().get(segment.session()).name();
        return name.isEmpty() ? null : texts.masks() ? texts.text(name) : name;
    }

    private void nodes(String name, int segment, List<LoopNode> nodes) {
        json.array(name);
        for (LoopNode node : nodes) {
            switch (node) {
                case LoopNode.Step step -> step(segment, step);
                case LoopNode.Loop loop -> loop(segment, loop);
            }
        }
        json.end();
    }

    private void step(int segment, LoopNode.Step step) {
        Workload workload = analysis.workload();
        json.object()
                .text("statement", workload.queryClasses().get(step.queryClass()).id())
                .number("line", workload.line(step.firstRow()))
                .number("count", step.count())
                .millis("durationMs", durationNanos(workload, step.rows()));
        if (workload.sources().size() > 1) {
            String path = workload.sources().get(workload.source(step.firstRow())).path();
            json.text("source", texts.masks() ? texts.path(path) : path);
        }
        if (step.stray()) {
            json.flag("stray", true);
        }
        List<String> about = findings.of(segment, step);
        if (!about.isEmpty()) {
            json.texts("findings", about);
        }
        json.end();
    }

    private void loop(int segment, LoopNode.Loop loop) {
        json.object()
                .number("loop", loop.rounds())
                .array("roundsEach")
                .number(loop.fewest())
                .number(loop.most())
                .end();
        nodes("body", segment, loop.body());
        json.array("optional");
        for (int i = 0; i < loop.body().size(); i++) {
            if (loop.optional().contains(i)) {
                json.number(i);
            }
        }
        json.end().array("support");
        for (int i = 0; i < loop.body().size(); i++) {
            json.number(loop.support()[i]);
        }
        json.end();
        if (loop.drivenBy() != null) {
            json.text("drivenBy", loop.drivenBy());
        }
        json.end();
    }

    /// Sum of the durations that the log has; -1 where it has none.
    static long durationNanos(Workload workload, Segment segment) {
        return durationNanos(workload, segment.rows());
    }

    private static long durationNanos(Workload workload, int[] rows) {
        long sum = -1;
        for (int row : rows) {
            long nanos = workload.durationNanos(row);
            if (nanos >= 0) {
                sum = Math.max(0, sum) + nanos;
            }
        }
        return sum;
    }
}
