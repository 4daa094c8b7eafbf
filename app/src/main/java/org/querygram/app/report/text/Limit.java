package org.querygram.app.report.text;

import org.querygram.analysis.Analysis;
import org.querygram.detect.Need;
import org.querygram.entry.LogFact;
import org.querygram.entry.ReadReport;
import org.querygram.format.LogFormat;
import org.querygram.format.LogFormats;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// Something that a log does not tell.
///
/// @param sentence what that means for the reader
/// @param setting what to switch on so that the next log tells it; may be empty
public record Limit(LogFact fact, String sentence, String setting) {

    /// All that a log does not tell; nothing for a log without statements.
    public static List<Limit> of(Analysis analysis) {
        Workload workload = analysis.workload();
        List<Limit> limits = new ArrayList<>();
        if (workload.size() == 0) {
            return limits;
        }
        String hidden = analysis.lowerBounds();
        if (hidden != null) {
            add(
                    limits,
                    analysis,
                    LogFact.STATEMENTS,
                    "All counts are lower bounds: %s.".formatted(hidden));
        }
        lacking(
                limits,
                analysis,
                LogFact.TIMES,
                row -> workload.timeMicros(row) != Workload.NO_TIME,
                "No times: statements stand in the order of the log.");
        lacking(
                limits,
                analysis,
                LogFact.DURATIONS,
                row -> workload.durationNanos(row) >= 0,
                "No durations: what repairing saves is counted in statements alone.");
        lacking(
                limits,
                analysis,
                LogFact.SESSIONS,
                row -> !workload.sessions().get(workload.session(row)).name().isEmpty(),
                "No sessions or threads: what ran side by side cannot be told apart.");
        if (!Need.VALUES.isMet(workload)) {
            add(
                    limits,
                    analysis,
                    LogFact.VALUES,
                    "No parameter values: equal and different statements look alike.");
        }
        return limits;
    }

    /// Says which fact no statement of a log has. Of several logs some may have it.
    private static void lacking(
            List<Limit> limits,
            Analysis analysis,
            LogFact fact,
            IntPredicate has,
            String sentence) {
        Workload workload = analysis.workload();
        BitSet logs = new BitSet();
        BitSet told = new BitSet();
        int sources = workload.sources().size();
        for (int row = 0; row < workload.size() && told.cardinality() < sources; row++) {
            int source = workload.source(row);
            logs.set(source);
            if (!told.get(source) && has.test(row)) {
                told.set(source);
            }
        }
        int all = logs.cardinality();
        int without = all - told.cardinality();
        if (without > 0) {
            String where = without == all ? "" : "In %d of %d logs: ".formatted(without, all);
            add(limits, analysis, fact, where + sentence);
        }
    }

    private static void add(List<Limit> limits, Analysis analysis, LogFact fact, String sentence) {
        limits.add(new Limit(fact, sentence, setting(analysis, fact)));
    }

    private static String setting(Analysis analysis, LogFact fact) {
        return analysis.reports().stream()
                .map(ReadReport::format)
                .distinct()
                .flatMap(id -> LogFormats.byId(id).stream())
                .map((LogFormat format) -> format.settingFor(fact))
                .filter(setting -> !setting.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /// The sentence, and what would mend it.
    public String text() {
        return setting.isEmpty() ? sentence : "%s To see them: %s.".formatted(sentence, setting);
    }
}
