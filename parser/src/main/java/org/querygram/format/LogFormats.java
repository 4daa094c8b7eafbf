package org.querygram.format;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All formats that can be read, in the order that `querygram formats` prints them.
public final class LogFormats {

    private static final List<LogFormat> ALL =
            List.of(
                    new PgStderrFormat(),
                    new DjangoFormat(),
                    new P6spyFormat(),
                    new DatasourceProxyFormat(),
                    new HibernateLoggerFormat(),
                    new HibernateShowSqlFormat());

    private LogFormats() {}

    public static List<LogFormat> all() {
        return ALL;
    }

    public static Optional<LogFormat> byId(String id) {
        return ALL.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /// The best claim on a sample: most statements, then clearly fewer unknown lines, then the order
    /// above, in which a format that tells more of a statement stands first: a console may show
    /// each one by p6spy, by Hibernate's logger and by `hibernate.show_sql`.
    public static Optional<Recognition> recognise(Sample sample, FormatHints hints) {
        @Nullable Recognition best = null;
        for (Recognition claim : claims(sample, hints)) {
            if (best == null || better(claim, best)) {
                best = claim;
            }
        }
        return Optional.ofNullable(best);
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

    private static boolean better(Recognition claim, Recognition best) {
        if (claim.statements() != best.statements()) {
            return claim.statements() > best.statements();
        }
        return claim.unknownLines() + claim.statements() / 10 < best.unknownLines();
    }
}
