package org.querygram.loops;

import org.querygram.loops.LoopNode.Loop;
import org.querygram.loops.LoopNode.Step;
import org.querygram.timeline.Segment;
import org.querygram.timeline.Segmenter;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Trees as tests write them: `a x3 { b [c:2] }` is a step of 1, then a loop of 3 rounds, in which
/// 2 rounds have an optional `c`; `!d:1` is a stray, `loop 2..5` the rounds of an inner loop.
final class TreeText {

    private TreeText() {}

    static LoopTree fold(Workload workload) {
        return LoopFolder.fold(workload, Segmenter.cut(workload).list().getFirst());
    }

    static String of(Workload workload) {
        return line(workload, fold(workload).nodes(), null);
    }

    static String of(Workload workload, Segment segment) {
        return line(workload, LoopFolder.fold(workload, segment).nodes(), null);
    }

    private static String line(Workload workload, List<LoopNode> nodes, Loop around) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            words.add(word(workload, nodes.get(i), around, i));
        }
        return String.join(" ", words);
    }

    private static String word(Workload workload, LoopNode node, Loop around, int index) {
        String word =
                switch (node) {
                    case Step step -> name(workload, step.queryClass());
                    case Loop loop -> loop(workload, loop);
                };
        boolean stray = node instanceof Step step && step.stray();
        if (around == null) {
            return node instanceof Step && node.count() > 1 ? word + ":" + node.count() : word;
        }
        if (stray) {
            return "!" + word + ":" + node.count();
        }
        return around.optional().contains(index)
                ? "[" + word + ":" + around.support()[index] + "]"
                : word;
    }

    private static String loop(Workload workload, Loop loop) {
        String each =
                loop.fewest() == loop.most() ? "" : "(" + loop.fewest() + ".." + loop.most() + ")";
        return "x" + loop.rounds() + each + " { " + line(workload, loop.body(), loop) + " }";
    }

    /// The table that a statement names, or its verb.
    private static String name(Workload workload, int queryClass) {
        var shape = workload.shape(queryClass);
        if (workload.queryClasses().get(queryClass).housekeeping() || shape.tables().isEmpty()) {
            return workload.queryClasses().get(queryClass).kind().name();
        }
        return shape.tables().getFirst().name().toLowerCase(Locale.ROOT);
    }
}
