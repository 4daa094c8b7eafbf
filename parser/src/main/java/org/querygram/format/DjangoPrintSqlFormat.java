package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LogFact;

/// What `shell_plus` and `runserver_plus` of django-extensions print with `--print-sql`: each
/// statement, then `Execution time: 0.000812s [Database: default]`. See
/// docs/formats/django-print-sql.md.
public final class DjangoPrintSqlFormat implements LogFormat {

    @Override
    public String id() {
        return "django-print-sql";
    }

    @Override
    public String title() {
        return "Django, shell_plus and runserver_plus --print-sql";
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
        return DjangoShellScanner.of(sample, hints, DjangoShellEnd.EXECUTION_TIME)
                .recognition(this, sample);
    }
}
