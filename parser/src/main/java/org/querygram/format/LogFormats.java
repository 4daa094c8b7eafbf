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
                    new PgCsvFormat(),
                    new DjangoJsonFormat(),
                    new DjangoFormat(),
                    new DjangoPrintSqlFormat(),
                    new DjangoSqlShellFormat(),
                    new DjangoSqlFormat(),
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
    /// above.
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
        return claim.unknownLines() < best.unknownLines();
    }
}
