package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LogFact;
import org.querygram.wrap.Wrapper;

/// PostgreSQL's log in syslog or in systemd's journal (log_destination = syslog): what it writes to
/// stderr, in numbered pieces behind syslog's own prefix.
public final class PgSyslogFormat implements LogFormat {

    private final PgStderrFormat stderr = new PgStderrFormat();

    @Override
    public String id() {
        return "pg-syslog";
    }

    @Override
    public String title() {
        return "PostgreSQL server log (syslog)";
    }

    @Override
    public String settingFor(LogFact fact) {
        return PgSettings.settingFor(fact);
    }

    @Override
    public TextCleanup cleanup() {
        return stderr.cleanup();
    }

    @Override
    public boolean errorsNameTheirStatement() {
        return true;
    }

    @Override
    public @Nullable Recognition recognise(Sample sample, FormatHints hints) {
        Wrapper wrapper = WrappedLogs.wrapperOf(sample, hints);
        return wrapper == null || !wrapper.isSyslog()
                ? null
                : mine(WrappedLogs.recognise(sample, hints, wrapper, stderr::recognise));
    }

    @Override
    public Recognition assume(Sample sample, FormatHints hints) {
        Wrapper wrapper = WrappedLogs.wrapperOf(sample, hints);
        Recognition inside =
                wrapper == null
                        ? null
                        : mine(WrappedLogs.recognise(sample, hints, wrapper, stderr::assume));
        if (inside != null) {
            return inside;
        }
        Recognition plain = stderr.assume(sample, hints);
        return new Recognition(
                this,
                plain.scanner(),
                plain.statements(),
                plain.unknownLines(),
                plain.prefix(),
                plain.notes());
    }

    private @Nullable Recognition mine(@Nullable Recognition claim) {
        return claim == null
                ? null
                : new Recognition(
                        this,
                        claim.scanner(),
                        claim.statements(),
                        claim.unknownLines(),
                        claim.prefix(),
                        claim.notes(),
                        claim.wrapper());
    }
}
