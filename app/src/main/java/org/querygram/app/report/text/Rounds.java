package org.querygram.app.report.text;

import org.querygram.loops.LoopNode;

/// How often a loop runs, in words: "200", or "4 to 8" where its runs differ.
public final class Rounds {

    private Rounds() {}

    public static String inWords(LoopNode.Loop loop) {
        if (loop.fewest() != loop.most()) {
            return "%s to %s".formatted(Figures.count(loop.fewest()), Figures.count(loop.most()));
        }
        return Figures.count(loop.most() > 0 ? loop.most() : loop.rounds());
    }
}
