package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LogFact;

/// What django-debug-toolbar's `debugsqlshell` prints: each statement with `[0.53ms]` behind it.
/// See docs/formats/django-sql-shell.md.
public final class DjangoSqlShellFormat implements LogFormat {

    @Override
    public String id() {
        return "django-sql-shell";
    }

    @Override
    public String title() {
        return "Django, debugsqlshell";
    }

    @Override
    public String settingFor(LogFact fact) {
        return DjangoShellSettings.settingFor(fact);
    }

    @Override
    public TextCleanup cleanup() {
        // Pygments colours the SQL on a terminal.
        return TextCleanup.ANSI_COLOURS;
    }

    @Override
    public @Nullable Recognition recognise(Sample sample, FormatHints hints) {
        Recognition recognition = assume(sample, hints);
        return recognition.statements() == 0 ? null : recognition;
    }

    @Override
    public Recognition assume(Sample sample, FormatHints hints) {
        return DjangoShellScanner.of(sample, hints, DjangoShellEnd.MILLISECONDS)
                .recognition(this, sample);
    }
}
