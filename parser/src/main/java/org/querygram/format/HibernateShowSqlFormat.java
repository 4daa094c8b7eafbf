package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LogFact;

import java.util.ArrayList;
import java.util.List;

/// What Hibernate prints to standard output with `hibernate.show_sql=true`: `Hibernate: select
/// ...`, on one line or formatted, with comments and colours or without. See
/// docs/formats/hibernate-show-sql.md.
public final class HibernateShowSqlFormat implements LogFormat {

    @Override
    public String id() {
        return "hibernate-show-sql";
    }

    @Override
    public String title() {
        return "Hibernate, show_sql on the console";
    }

    @Override
    public String settingFor(LogFact fact) {
        return HibernateSettings.settingFor(fact);
    }

    @Override
    public TextCleanup cleanup() {
        return TextCleanup.ANSI_COLOURS;
    }

    @Override
    public @Nullable Recognition recognise(Sample sample, FormatHints hints) {
        LoggerLearnt learnt = learn(sample, hints);
        // Where the logger speaks too, it says more: who, when, and often with which values.
        if (learnt.layouts().isEmpty()
                || new HibernateLoggerFormat().recognise(sample, hints) != null) {
            return null;
        }
        HibernateShowSqlScanner scanner = new HibernateShowSqlScanner(learnt, hints);
        LoggerTally tally = LoggerTally.of(scanner, sample);
        return tally.whole() == 0 ? null : recognition(learnt, scanner, tally);
    }

    @Override
    public Recognition assume(Sample sample, FormatHints hints) {
        LoggerLearnt learnt = learn(sample, hints);
        HibernateShowSqlScanner scanner = new HibernateShowSqlScanner(learnt, hints);
        return recognition(learnt, scanner, LoggerTally.of(scanner, sample));
    }

    private Recognition recognition(
            LoggerLearnt learnt, HibernateShowSqlScanner scanner, LoggerTally tally) {
        List<String> notes = new ArrayList<>(learnt.notes());
        notes.add(
                "hibernate.show_sql prints neither values nor durations nor threads: the logger"
                        + " org.hibernate.SQL tells more.");
        return new Recognition(
                this, scanner, tally.statements(), tally.unknownLines(), null, notes);
    }

    private static LoggerLearnt learn(Sample sample, FormatHints hints) {
        return LoggerLearnt.of(sample, hints, true, HibernateShowSqlFormat::line);
    }

    private static void line(
            byte[] b, int from, int to, LoggerTokenizer tokenizer, LoggerLayoutLearner learner) {
        int mark = HibernateEcho.find(b, from, to);
        if (mark >= 0) {
            learner.add(b, tokenizer.tokens(b, from, mark), true);
        }
    }
}
