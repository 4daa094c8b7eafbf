package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LogFact;

import java.util.ArrayList;
import java.util.List;

/// The log of p6spy 1.3 to 3.9 in any of its formats, in its own file or under a logging framework.
/// See docs/formats/p6spy.md.
public final class P6spyFormat implements LogFormat {

    @Override
    public String id() {
        return "p6spy";
    }

    @Override
    public String title() {
        return "p6spy";
    }

    @Override
    public String settingFor(LogFact fact) {
        return P6spySettings.settingFor(fact);
    }

    @Override
    public @Nullable Recognition recognise(Sample sample, FormatHints hints) {
        P6spyLearnt learnt = P6spyLearner.learn(sample, hints);
        // A layout of the user's own is learnt from lines with SQL in them, and other tools' lines
        // have SQL too: `Article Load (0.2ms)  SELECT ...`.
        if (learnt == null
                || !learnt.isSure() && !learnt.json() && ForeignLogs.nameOf(sample) != null) {
            return null;
        }
        P6spyScanner scanner = new P6spyScanner(learnt, hints);
        LoggerTally tally = LoggerTally.of(scanner, sample);
        // A run may have nothing but commits.
        boolean quiet = learnt.category() && tally.statements() == 0 && tally.unknownLines() == 0;
        boolean few = !learnt.isSure() && tally.unknownLines() > tally.statements();
        return few || (tally.whole() == 0 && !quiet) ? null : recognition(learnt, scanner, tally);
    }

    @Override
    public Recognition assume(Sample sample, FormatHints hints) {
        P6spyLearnt learnt = P6spyLearner.learn(sample, hints);
        if (learnt == null) {
            learnt = new P6spyLearnt(LoggerLearnt.bare(), false, true, true, false, false, false);
        }
        P6spyScanner scanner = new P6spyScanner(learnt, hints);
        return recognition(learnt, scanner, LoggerTally.of(scanner, sample));
    }

    private Recognition recognition(P6spyLearnt learnt, P6spyScanner scanner, LoggerTally tally) {
        List<String> notes = new ArrayList<>();
        if (!learnt.isBare()) {
            notes.addAll(learnt.prefix().notes());
        }
        if (!learnt.elapsed() && !learnt.tail()) {
            notes.add("The messages tell no duration: add %(executionTime) to their format.");
        }
        return new Recognition(
                this, scanner, tally.statements(), tally.unknownLines(), null, notes);
    }
}
