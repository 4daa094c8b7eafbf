package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LogFact;

import java.util.List;

/// The list `connection.queries` of Django with `DEBUG = True`, as Python or JSON prints it. See
/// docs/formats/django-queries.md.
public final class DjangoQueriesFormat implements LogFormat {

    @Override
    public String id() {
        return "django-queries";
    }

    @Override
    public String title() {
        return "Django, connection.queries";
    }

    @Override
    public String settingFor(LogFact fact) {
        return DjangoShellSettings.settingFor(fact);
    }

    @Override
    public @Nullable Recognition recognise(Sample sample, FormatHints hints) {
        EntryScanner scanner = new DjangoQueriesScanner(hints);
        LoggerTally tally = LoggerTally.of(scanner, sample);
        return tally.whole() == 0 ? null : recognition(scanner, tally, hints);
    }

    @Override
    public Recognition assume(Sample sample, FormatHints hints) {
        EntryScanner scanner = new DjangoQueriesScanner(hints);
        return recognition(scanner, LoggerTally.of(scanner, sample), hints);
    }

    private Recognition recognition(EntryScanner scanner, LoggerTally tally, FormatHints hints) {
        // Django keeps a list for each thread's connection: one list is one session.
        List<String> notes = DjangoNotes.with(List.of(), hints);
        return new Recognition(
                this, scanner, tally.statements(), tally.unknownLines(), null, notes);
    }
}
