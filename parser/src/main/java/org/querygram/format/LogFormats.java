package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.wrap.Wrapper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All formats that can be read, in the order that `querygram formats` prints them.
public final class LogFormats {

    private static final List<LogFormat> ALL =
            List.of(
                    new PgStderrFormat(),
                    new PgSyslogFormat(),
                    new PgCsvFormat(),
                    PgJsonFormat.jsonlog(),
                    PgJsonFormat.cloudNative(),
                    new PgEnvelopeFormat(),
                    new DjangoJsonFormat(),
                    new DjangoFormat(),
                    new DjangoPrintSqlFormat(),
                    new DjangoSqlShellFormat(),
                    new DjangoQueriesFormat(),
                    new P6spyFormat(),
                    new DatasourceProxyFormat(),
                    new DjangoSqlFormat(),
                    new HibernateLoggerFormat(),
                    new HibernateJsonFormat(),
                    new HibernateShowSqlFormat());

    /// Most statements, then clearly fewer unknown lines.
    static final Comparator<Recognition> BEST_FIRST =
            Comparator.comparingLong((Recognition claim) -> -claim.statements())
                    .thenComparingLong(LogFormats::unknownShare);

    /// Docker's json-file within the lines of a container's log within a cloud's export: nobody
    /// wraps deeper.
    private static final int MOST_WRAPPERS = 3;

    /// Formats that take objects apart themselves, and those printed over several lines too.
    private static final Set<String> READ_OBJECTS =
            Set.of("pg-json-envelope", "pg-json", "pg-cnpg", "django-queries");

    private LogFormats() {}

    public static List<LogFormat> all() {
        return ALL;
    }

    public static Optional<LogFormat> byId(String id) {
        return ALL.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /// The best claim on a sample: most statements, then clearly fewer unknown lines, then the
    /// order above, in which a format that tells more of a statement stands first: a console may
    /// show each one by p6spy, by Hibernate's logger and by `hibernate.show_sql`. Where something
    /// stands in front of every line, what is behind it is asked too.
    public static Optional<Recognition> recognise(Sample sample, FormatHints hints) {
        return ranked(sample, hints).stream().findFirst();
    }

    /// All claims on a sample, the best one first.
    public static List<Recognition> ranked(Sample sample, FormatHints hints) {
        List<Recognition> claims = claims(sample, hints);
        claims.sort(BEST_FIRST);
        @Nullable Recognition inside =
                inside(sample, hints, (lines, within) -> best(lines, within, MOST_WRAPPERS - 1));
        @Nullable Recognition plain = claims.isEmpty() ? null : claims.getFirst();
        if (inside != null && preferred(plain, inside) == inside) {
            claims.removeIf(claim -> claim.format() == inside.format());
            claims.addFirst(inside);
        }
        return claims;
    }

    /// The claim of a format that the user names; behind a wrapper where it claims more there.
    public static Recognition assume(LogFormat format, Sample sample, FormatHints hints) {
        @Nullable Recognition inside = inside(sample, hints, format::recognise);
        @Nullable Recognition plain = format.recognise(sample, hints);
        @Nullable Recognition found = preferred(plain, inside);
        return found == null ? format.assume(sample, hints) : found;
    }

    /// What is claimed of the lines behind a wrapper, where there is one.
    private static @Nullable Recognition inside(
            Sample sample, FormatHints hints, WrappedLogs.Question question) {
        @Nullable Wrapper wrapper = WrappedLogs.wrapperOf(sample, hints);
        return wrapper == null ? null : WrappedLogs.recognise(sample, hints, wrapper, question);
    }

    static boolean isBetter(Recognition claim, Recognition other) {
        return BEST_FIRST.compare(claim, other) < 0;
    }

    /// @param wrappers how many may still be taken off
    private static @Nullable Recognition best(Sample sample, FormatHints hints, int wrappers) {
        @Nullable Recognition plain = claims(sample, hints).stream().min(BEST_FIRST).orElse(null);
        if (wrappers == 0) {
            return plain;
        }
        Recognition inside =
                inside(sample, hints, (lines, within) -> best(lines, within, wrappers - 1));
        return inside == null ? plain : preferred(plain, inside);
    }

    /// A wrapper that nothing else looks like is believed, even if a little less is found behind
    /// it: through it, the second line of a literal may look like a statement.
    private static @Nullable Recognition preferred(
            @Nullable Recognition plain, @Nullable Recognition inside) {
        if (plain == null || inside == null) {
            return plain == null ? inside : plain;
        }
        Wrapper wrapper = inside.wrapper();
        if (wrapper != null && isReadWhole(plain, inside) && !wrapper.isStrong()) {
            return plain;
        }
        boolean believed =
                wrapper != null
                        && wrapper.isSurerThan(plain.wrapper())
                        && !READ_OBJECTS.contains(plain.format().id())
                        && inside.statements() * 2 > plain.statements();
        return believed || BEST_FIRST.compare(inside, plain) < 0 ? inside : plain;
    }

    /// True when the same format reads every line as it stands. What looks like a wrapper are then
    /// the format's own fields (`[batch] conn 7`), and more statements would be found without them:
    /// nothing would tell a commit or the sending of a batch any more.
    private static boolean isReadWhole(Recognition plain, Recognition inside) {
        return plain.format() == inside.format()
                && plain.wrapper() == null
                && plain.unknownLines() == 0
                && plain.statements() > 0;
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

    /// A few lines more or less that were not understood say little.
    private static long unknownShare(Recognition claim) {
        return claim.unknownLines() / (claim.statements() / 4 + 2);
    }
}
