package org.querygram.app.timeline;

import org.querygram.app.log.Figures;
import org.querygram.loops.LoopNode;

/// What the brackets call loops.
final class LoopNames {

    private LoopNames() {}

    /// `× 200`, `× 4 to 8`.
    static String times(LoopNode.Loop loop) {
        String most = "× " + number(loop.most());
        return loop.fewest() == loop.most()
                ? most
                : "× " + number(loop.fewest()) + " to " + number(loop.most());
    }

    /// `loop × 200: one round per blog_article`, `inner loop × 4 to 8: one round per blog_tag,
    /// 1,153 in all`.
    static String whole(LoopNode.Loop loop, int level) {
        String name = (level == 0 ? "loop " : "inner loop ") + times(loop);
        String driver = loop.drivenBy();
        String per = driver == null ? "" : ": one round per " + driver;
        String all = level == 0 ? "" : ", " + number(loop.rounds()) + " rounds in all";
        return name + per + all;
    }

    /// `round 1 of 200`.
    static String round(int round, int rounds) {
        return "round " + number(round + 1) + " of " + number(rounds);
    }

    static String number(int number) {
        return Figures.count(number);
    }
}
