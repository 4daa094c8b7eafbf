package org.querygram.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All formats that can be read, in the order that `querygram formats` prints them.
public final class LogFormats {

    private static final List<LogFormat> ALL =
            List.of(
                    new PgStderrFormat(),
                    new PgCsvFormat(),
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
    /// above.
    public static Optional<Recognition> recognise(Sample sample, FormatHints hints) {
        return ranked(sample, hints).stream().findFirst();
    }

    /// All claims on a sample, the best one first.
    public static List<Recognition> ranked(Sample sample, FormatHints hints) {
        List<Recognition> claims = claims(sample, hints);
        claims.sort(
                Comparator.comparingLong((Recognition claim) -> -claim.statements())
                        .thenComparingLong(Recognition::unknownLines));
        return claims;
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
}
