package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LogFact;

import java.util.ArrayList;
import java.util.List;

/// The log of a program with Hibernate 3 to 7 in which the logger `org.hibernate.SQL` speaks, in
/// the layout of logback, log4j, JBoss, Spring Boot or Quarkus. See
/// docs/formats/hibernate-logger.md.
public final class HibernateLoggerFormat implements LogFormat {

    static final String NO_DURATIONS =
            "Hibernate logs a statement when it is prepared: how long it took is known of slow"
                    + " ones only.";

    static final String SLOW_ALONE =
            "The log shows slow statements only (org.hibernate.SQL_SLOW): counts are lower bounds.";

    static final String DOUBLED =
            "hibernate.show_sql prints the same statements a second time; they are counted once.";

    @Override
    public String id() {
        return "hibernate-logger";
    }

    @Override
    public String title() {
        return "Hibernate, logger org.hibernate.SQL";
    }

    @Override
    public String settingFor(LogFact fact) {
        return HibernateSettings.settingFor(fact);
    }

    @Override
    public TextCleanup cleanup() {
        // hibernate.highlight_sql colours what the logger gets, too.
        return TextCleanup.ANSI_COLOURS;
    }

    @Override
    public @Nullable Recognition recognise(Sample sample, FormatHints hints) {
        LoggerLearnt learnt = HibernateLoggerLearner.learn(sample, hints);
        boolean slowAlone = learnt.layouts().isEmpty();
        if (slowAlone) {
            learnt = HibernateLoggerLearner.learnSlow(sample, hints);
        }
        if (learnt.layouts().isEmpty()) {
            return null;
        }
        learnt = learnt.with(HibernateBehind.learn(sample, hints));
        HibernateLoggerScanner scanner = new HibernateLoggerScanner(learnt, hints, slowAlone);
        LoggerTally tally = LoggerTally.of(scanner, sample);
        return tally.whole() == 0 || slowAlone && tally.isDoubled()
                ? null
                : recognition(learnt, scanner, tally, slowAlone);
    }

    @Override
    public Recognition assume(Sample sample, FormatHints hints) {
        Recognition known = recognise(sample, hints);
        if (known != null) {
            return known;
        }
        LoggerLearnt learnt = HibernateLoggerLearner.learn(sample, hints);
        HibernateLoggerScanner scanner = new HibernateLoggerScanner(learnt, hints, false);
        return recognition(learnt, scanner, LoggerTally.of(scanner, sample), false);
    }

    private Recognition recognition(
            LoggerLearnt learnt,
            HibernateLoggerScanner scanner,
            LoggerTally tally,
            boolean slowAlone) {
        List<String> notes = new ArrayList<>(learnt.notes());
        notes.add(slowAlone ? SLOW_ALONE : NO_DURATIONS);
        if (tally.isDoubled()) {
            notes.add(DOUBLED);
        }
        return new Recognition(
                this, scanner, tally.statements(), tally.unknownLines(), null, notes);
    }
}
