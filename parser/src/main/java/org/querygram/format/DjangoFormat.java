package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LogFact;

import java.util.List;
import java.util.Set;

/// Django's log of its database back ends (logger `django.db.backends` at DEBUG), printed by any
/// formatter: `(0.001) SELECT ...; args=(5,); alias=default`. See docs/formats/django.md.
public final class DjangoFormat implements LogFormat {

    private static final Set<String> PLAIN = Set.of("select", "insert", "update", "delete");

    @Override
    public String id() {
        return "django";
    }

    @Override
    public String title() {
        return "Django, console log";
    }

    @Override
    public String settingFor(LogFact fact) {
        return DjangoSettings.settingFor(fact);
    }

    @Override
    public TextCleanup cleanup() {
        // Formatters that highlight SQL colour it inside the message.
        return TextCleanup.ANSI_COLOURS;
    }

    @Override
    public @Nullable Recognition recognise(Sample sample, FormatHints hints) {
        LoggerLearnt learnt = learn(sample, hints);
        if (learnt.layouts().isEmpty()) {
            return null;
        }
        DjangoScanner scanner = new DjangoScanner(learnt, hints);
        LoggerTally tally = LoggerTally.of(scanner, sample);
        return tally.whole() == 0 ? null : recognition(learnt, scanner, tally, hints);
    }

    @Override
    public Recognition assume(Sample sample, FormatHints hints) {
        LoggerLearnt learnt = learn(sample, hints);
        if (learnt.layouts().isEmpty()) {
            learnt = LoggerLearnt.bare();
        }
        DjangoScanner scanner = new DjangoScanner(learnt, hints);
        return recognition(learnt, scanner, LoggerTally.of(scanner, sample), hints);
    }

    private Recognition recognition(
            LoggerLearnt learnt, DjangoScanner scanner, LoggerTally tally, FormatHints hints) {
        List<String> notes = DjangoNotes.with(learnt.notes(), hints);
        return new Recognition(
                this, scanner, tally.statements(), tally.unknownLines(), null, notes);
    }

    private static LoggerLearnt learn(Sample sample, FormatHints hints) {
        LoggerLearnt behind = LoggerLearnt.of(sample, hints, false, DjangoFormat::lineEnd);
        return LoggerLearnt.of(sample, hints, false, DjangoFormat::line).with(behind);
    }

    /// What the formatter prints behind a message, which ends where its arguments do.
    private static void lineEnd(
            byte[] b, int from, int to, LoggerTokenizer tokenizer, LoggerLayoutLearner learner) {
        int anchor = DjangoAnchor.find(b, from, to);
        DjangoTail tail = new DjangoTail();
        if (anchor >= 0 && tail.split(b, anchor, to)) {
            learner.add(
                    b, tokenizer.tokens(b, tail.behindFrom, tail.behindTo), isPlain(b, anchor, to));
        }
    }

    private static void line(
            byte[] b, int from, int to, LoggerTokenizer tokenizer, LoggerLayoutLearner learner) {
        int anchor = DjangoAnchor.find(b, from, to);
        if (anchor >= 0) {
            learner.add(b, tokenizer.tokens(b, from, anchor), isPlain(b, anchor, to));
        }
    }

    private static boolean isPlain(byte[] b, int anchor, int to) {
        int sql = LoggerBytes.skipSpaces(b, DjangoAnchor.end(b, anchor, to), to);
        int end = LoggerBytes.letters(b, sql, Math.min(to, sql + 8));
        return PLAIN.contains(LoggerBytes.lower(b, sql, end));
    }
}
