package org.querygram.app.tree;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Rows;
import org.querygram.detect.Finding;
import org.querygram.loops.LoopNode;
import org.querygram.sql.StatementKind;
import org.querygram.timeline.Segment;
import org.querygram.timeline.SegmentKind;
import org.querygram.workload.Session;

import java.util.Locale;
import java.util.stream.Collectors;

/// Puts rows of the tree into words.
record RowWords(OpenLog log) {

    RowText of(LoopRow row) {
        return switch (row) {
            case LoopRow.Whole whole -> segment(whole);
            case LoopRow.Part part ->
                    switch (part.node) {
                        case LoopNode.Loop loop -> loop(part, loop);
                        case LoopNode.Step step -> step(part, step);
                    };
            case LoopRow.More more -> more(more);
        };
    }

    /// A loop in one line, as it stands when it is folded: `{ SELECT blog_tag, [INSERT blog_tag]
    /// }`.
    String folded(LoopNode.Loop loop) {
        StringBuilder text = new StringBuilder("{ ");
        for (int i = 0; i < loop.body().size(); i++) {
            text.append(i == 0 ? "" : ", ");
            String inner = brief(loop.body().get(i));
            text.append(loop.optional().contains(i) ? "[" + inner + "]" : inner);
        }
        return text.append(" }").toString();
    }

    /// `× 200`, `× 4 to 8`.
    static String times(LoopNode.Loop loop) {
        return loop.fewest() == loop.most()
                ? "× " + Figures.count(loop.most())
                : "× " + Figures.count(loop.fewest()) + " to " + Figures.count(loop.most());
    }

    private String brief(LoopNode node) {
        return switch (node) {
            case LoopNode.Loop loop -> "loop " + times(loop) + " " + folded(loop);
            case LoopNode.Step step -> verb(step) + tableAfter(step);
        };
    }

    private String verb(LoopNode.Step step) {
        return log.queryClass(step.queryClass()).kind().name();
    }

    private String tableAfter(LoopNode.Step step) {
        String table = log.table(step.queryClass());
        return table == null ? "" : " " + table;
    }

    private RowText segment(LoopRow.Whole whole) {
        Segment segment = whole.segment;
        boolean all = segment.kind() == SegmentKind.WHOLE_LOG;
        String name = all ? log.title() : segment.title();
        String what = all ? "whole log" : describe(whole);
        String detail = segment.setup() ? "set-up, not judged" : what;
        return figures(
                new RowText(null, null, 0, name, detail, null, false, null, "", "", 0, ""),
                segment.size(),
                log.time(segment),
                log.share(segment),
                "Segment " + name + (segment.setup() ? ", set-up, not judged" : ""),
                null);
    }

    /// Who sent it and, where it is mostly a loop, what the loop does.
    private String describe(LoopRow.Whole whole) {
        String loops =
                whole.tree.nodes().stream()
                        .filter(LoopNode.Loop.class::isInstance)
                        .limit(2)
                        .map(this::brief)
                        .collect(Collectors.joining(", "));
        return loops.isEmpty() ? who(whole.segment) : loops;
    }

    private String who(Segment segment) {
        if (segment.session() < 0) {
            return segment.cutBy();
        }
        Session session = log.workload().sessions().get(segment.session());
        String user = session.user() == null ? "" : session.user();
        return session.database() == null ? user : user + "@" + session.database();
    }

    private RowText loop(LoopRow.Part part, LoopNode.Loop loop) {
        String rounds = Figures.counted(loop.rounds(), "round");
        String driver = loop.drivenBy();
        String per = part.parent == null ? "once per " : "per ";
        String detail = driver == null ? rounds : per + driver + ", " + rounds;
        String sentence = "Loop, " + rounds;
        return figures(
                new RowText(times(loop), null, 0, "loop", detail, null, false, null, "", "", 0, ""),
                loop.rows(),
                sentence,
                null);
    }

    private RowText step(LoopRow.Part part, LoopNode.Step step) {
        String table = log.table(step.queryClass());
        boolean dashed = part.optional() && !part.stray();
        boolean insert = log.queryClass(step.queryClass()).kind() == StatementKind.INSERT;
        String tag = tag(part, step);
        String words = StepWords.of(log, step.queryClass());
        String name = table == null ? normalizedStart(step) : table;
        RowText text =
                new RowText(
                        null,
                        verb(step),
                        log.colour(step.queryClass()),
                        name,
                        table == null || (dashed && insert) ? "" : words,
                        tag,
                        dashed,
                        null,
                        "",
                        "",
                        0,
                        "");
        String sentence = verb(step) + " " + name + " " + words + (tag == null ? "" : ", " + tag);
        return figures(text, step.rows(), sentence, finding(step));
    }

    private String normalizedStart(LoopNode.Step step) {
        String text = log.queryClass(step.queryClass()).normalized();
        String rest = text.substring(Math.min(text.length(), verb(step).length())).strip();
        return rest.length() <= 60 ? rest : rest.substring(0, 59) + "…";
    }

    private static @Nullable String tag(LoopRow.Part part, LoopNode.Step step) {
        if (step.stray()) {
            return "not part of the loop";
        }
        LoopNode.Loop parent = part.parent;
        if (parent == null) {
            return step.count() == 1 ? "once" : null;
        }
        int support = parent.support()[part.position];
        return part.optional()
                ? "in "
                        + Figures.count(support)
                        + " of "
                        + Figures.counted(parent.rounds(), "round")
                : null;
    }

    /// The gravest finding about this step.
    private @Nullable Finding finding(LoopNode.Step step) {
        Finding gravest = null;
        for (Finding finding : log.analysis().findings()) {
            boolean graver =
                    gravest == null || finding.severity().compareTo(gravest.severity()) < 0;
            if (graver && concerns(finding, step)) {
                gravest = finding;
            }
        }
        return gravest;
    }

    static boolean concerns(Finding finding, LoopNode.Step step) {
        return finding.queryClasses().contains(step.queryClass())
                && Rows.intersect(finding.rows(), step.rows());
    }

    private RowText more(LoopRow.More more) {
        String name = Figures.counted(more.rest.size(), "more row");
        return RowText.more(
                name.toLowerCase(Locale.ROOT), Figures.counted(more.statements, "statement"));
    }

    private RowText figures(RowText text, int[] rows, String sentence, @Nullable Finding mark) {
        return figures(text, rows.length, log.time(rows), log.share(rows), sentence, mark);
    }

    private RowText figures(
            RowText text,
            int statements,
            long nanos,
            double share,
            String sentence,
            @Nullable Finding mark) {
        String time = log.figures().time(nanos);
        String said = sentence + ", " + Figures.counted(statements, "statement") + ", " + time;
        return new RowText(
                text.pill(),
                text.verb(),
                text.colour(),
                text.name(),
                text.detail(),
                text.tag(),
                text.tagDashed(),
                mark,
                Figures.count(statements),
                time,
                share,
                mark == null ? said : said + ", " + mark.severity().id() + ": " + mark.title());
    }
}
