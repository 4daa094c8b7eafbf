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
                    new DjangoJsonFormat(),
                    new DjangoFormat(),
                    new DjangoPrintSqlFormat(),
                    new DjangoSqlShellFormat(),
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

    /// The best claim on a sample: most statements, then clearly fewer unknown lines, then the
    /// order above, in which a format that tells more of a statement stands first: a console may
    /// show each one by p6spy, by Hibernate's logger and by `hibernate.show_sql`.
    public static Optional<Recognition> recognise(Sample sample, FormatHints hints) {
        return ranked(sample, hints).stream().findFirst();
    }

    /// All claims on a sample, the best one first.
    public static List<Recognition> ranked(Sample sample, FormatHints hints) {
        List<Recognition> claims = claims(sample, hints);
        claims.sort(
                Comparator.comparingLong((Recognition claim) -> -claim.statements())
                        .thenComparingLong(LogFormats::unknownShare));
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

    /// A few lines more or less that were not understood say little.
    private static long unknownShare(Recognition claim) {
        return claim.unknownLines() / (claim.statements() / 4 + 2);
    }
}
