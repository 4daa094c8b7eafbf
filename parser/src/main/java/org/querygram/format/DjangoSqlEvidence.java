package org.querygram.format;

/// What speaks for and against that the SQL lines of a sample are Django's.
///
/// @param quoted statements with names quoted as Django does
/// @param ended statements that end with a semicolon, as those of a script do
record DjangoSqlEvidence(int statements, int quoted, int ended) {

    static DjangoSqlEvidence of(Sample sample) {
        byte[] b = sample.bytes();
        int statements = 0;
        int quoted = 0;
        int ended = 0;
        int at = 0;
        while (at < sample.length()) {
            int feed = LoggerBytes.lineFeed(b, at, sample.length());
            int sql = DjangoSqlStart.find(b, at, feed);
            // Whole messages are the console log's.
            if (sql >= 0 && DjangoAnchor.find(b, at, feed) < 0) {
                int end = LoggerBytes.trimEnd(b, sql, feed);
                statements++;
                quoted += DjangoSqlStart.isDjango(b, sql, end) ? 1 : 0;
                ended += b[end - 1] == ';' ? 1 : 0;
            }
            at = feed + 1;
        }
        return new DjangoSqlEvidence(statements, quoted, ended);
    }

    boolean isDjango() {
        return quoted > 0 && ended * 10 <= statements;
    }
}
