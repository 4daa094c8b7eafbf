package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LogFact;

import java.util.List;

/// Django's log of its database back ends through a formatter that prints `%(sql)s`, alone or with
/// `%(duration).3f` and others before it, instead of the message. See docs/formats/django-sql.md.
public final class DjangoSqlFormat implements LogFormat {

    private static final List<byte[]> SERVERS_WORDS =
            List.of(
                    LoggerBytes.ascii("statement:"),
                    LoggerBytes.ascii("duration:"),
                    LoggerBytes.ascii("STATEMENT:"),
                    LoggerBytes.ascii("execute "),
                    LoggerBytes.ascii("hibernate"));

    @Override
    public String id() {
        return "django-sql";
    }

    @Override
    public String title() {
        return "Django, SQL alone";
    }

    @Override
    public String settingFor(LogFact fact) {
        return DjangoSettings.settingFor(fact);
    }

    @Override
    public TextCleanup cleanup() {
        return TextCleanup.ANSI_COLOURS;
    }

    /// Lines that begin with SQL may be anything, down to a script: they are a log of Django's only
    /// when names are quoted its way, hardly any statement ends with a semicolon, and no other
    /// format knows them.
    @Override
    public @Nullable Recognition recognise(Sample sample, FormatHints hints) {
        if (!DjangoSqlEvidence.of(sample).isDjango()
                || ForeignLogs.nameOf(sample) != null
                || LogFormats.all().stream()
                        .anyMatch(
                                other -> other != this && other.recognise(sample, hints) != null)) {
            return null;
        }
        Recognition recognition = assume(sample, hints);
        boolean half = recognition.statements() >= recognition.unknownLines();
        return recognition.statements() == 0 || !half ? null : recognition;
    }

    @Override
    public Recognition assume(Sample sample, FormatHints hints) {
        LoggerLearnt found = LoggerLearnt.of(sample, hints, false, DjangoSqlFormat::line);
        LoggerLearnt learnt = found.layouts().isEmpty() ? LoggerLearnt.bare() : found;
        EntryScanner scanner = (block, sink) -> new DjangoSqlRun(learnt, hints, block, sink).run();
        LoggerTally tally = LoggerTally.of(scanner, sample);
        List<String> notes = DjangoNotes.with(learnt.notes(), hints);
        return new Recognition(
                this, scanner, tally.statements(), tally.unknownLines(), null, notes);
    }

    private static void line(
            byte[] b, int from, int to, LoggerTokenizer tokenizer, LoggerLayoutLearner learner) {
        // Indented lines go on with a statement, or stand in a traceback.
        int sql = LoggerBytes.isBlank(b[from]) ? -1 : DjangoSqlStart.find(b, from, to);
        if (sql >= 0 && !isServers(b, from, sql)) {
            learner.add(b, tokenizer.tokens(b, from, sql), true);
        }
    }

    private static boolean isServers(byte[] b, int from, int to) {
        for (byte[] word : SERVERS_WORDS) {
            if (LoggerBytes.indexOf(b, from, to, word) >= 0) {
                return true;
            }
        }
        return false;
    }
}
