package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.wrap.Wrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All formats that can be read, in the order that `querygram formats` prints them.
public final class LogFormats {

    private static final List<LogFormat> ALL =
            List.of(
                    new PgStderrFormat(),
                    new PgSyslogFormat(),
                    new DjangoFormat(),
                    new HibernateLoggerFormat(),
                    new HibernateShowSqlFormat());

    private LogFormats() {}

    public static List<LogFormat> all() {
        return ALL;
    }

    public static Optional<LogFormat> byId(String id) {
        return ALL.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /// The best claim on a sample: most statements, then fewest unknown lines, then the order
    /// above. Where something stands in front of every line, what is behind it is asked too.
    public static Optional<Recognition> recognise(Sample sample, FormatHints hints) {
        @Nullable Recognition plain = best(sample, hints);
        @Nullable Wrapper wrapper = WrappedLogs.wrapperOf(sample, hints);
        @Nullable Recognition inside =
                wrapper == null
                        ? null
                        : WrappedLogs.recognise(sample, hints, wrapper, LogFormats::best);
        return Optional.ofNullable(preferred(plain, inside));
    }

    /// The claim of a format that the user names; behind a wrapper where it claims more there.
    public static Recognition assume(LogFormat format, Sample sample, FormatHints hints) {
        @Nullable Wrapper wrapper = WrappedLogs.wrapperOf(sample, hints);
        @Nullable Recognition inside =
                wrapper == null
                        ? null
                        : WrappedLogs.recognise(sample, hints, wrapper, format::recognise);
        @Nullable Recognition plain = format.recognise(sample, hints);
        @Nullable Recognition found = preferred(plain, inside);
        return found == null ? format.assume(sample, hints) : found;
    }

    private static @Nullable Recognition best(Sample sample, FormatHints hints) {
        @Nullable Recognition best = null;
        for (Recognition claim : claims(sample, hints)) {
            if (best == null || better(claim, best)) {
                best = claim;
            }
        }
        return best;
    }

    /// A wrapper that nothing else looks like is believed, even if a little less is found behind
    /// it: through it, the second line of a literal may look like a statement.
    private static @Nullable Recognition preferred(
            @Nullable Recognition plain, @Nullable Recognition inside) {
        if (plain == null || inside == null) {
            return plain == null ? inside : plain;
        }
        Wrapper wrapper = inside.wrapper();
        boolean believed =
                wrapper != null
                        && wrapper.isStrong()
                        && plain.wrapper() == null
                        && inside.statements() * 2 > plain.statements();
        return believed || better(inside, plain) ? inside : plain;
    }

    /// What every format says of a sample; those that see nothing of theirs in it are left out.
    public static List<Recognition> claims(Sample sample, FormatHints hints) {
        List<Recognition> claims = new ArrayList<>();
        for (LogFormat format : ALL) {
            Recognition claim = format.recognise(sample, hints);
            if (claim != null) {
                claims.add(claim);
            }
        }
        return claims;
    }

    static boolean better(Recognition claim, Recognition best) {
        if (claim.statements() != best.statements()) {
            return claim.statements() > best.statements();
        }
        return claim.unknownLines() < best.unknownLines();
    }
}
