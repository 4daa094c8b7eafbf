package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.format.P6spyFields.Category;

/// Learns how p6spy's messages look in a sample, from the surest sign that it has: the logger's
/// name, the category, or a duration before or behind a statement.
final class P6spyLearner {

    private enum Sign {
        NAME,
        CATEGORY,
        DURATION
    }

    private static final byte[] LEVEL_OF_POSTGRESQL = LoggerBytes.ascii(":  ");
    private static final byte[] IN_SYSLOG = LoggerBytes.ascii(" postgres[");

    private final Sample sample;
    private final FormatHints hints;
    private final LoggerTime time;
    private final P6spyHeader header;
    private final P6spyStart start;

    private int messages;
    private int withCategory;
    private int withElapsed;
    private int withMillis;
    private int withTail;
    private int withJson;

    private P6spyLearner(Sample sample, FormatHints hints) {
        this.sample = sample;
        this.hints = hints;
        this.time = new LoggerTime(hints.zone(), false);
        this.header = new P6spyHeader(time);
        this.start = new P6spyStart(time);
    }

    /// Null when nothing in the sample looks like p6spy's.
    static @Nullable P6spyLearnt learn(Sample sample, FormatHints hints) {
        P6spyLearner learner = new P6spyLearner(sample, hints);
        for (Sign sign : Sign.values()) {
            P6spyLearnt learnt = learner.learn(sign);
            if (learnt != null) {
                return learnt;
            }
        }
        return null;
    }

    private @Nullable P6spyLearnt learn(Sign sign) {
        messages = withCategory = withElapsed = withMillis = withTail = withJson = 0;
        LoggerLearnt prefix =
                LoggerLearnt.ofAll(
                        sample,
                        hints,
                        true,
                        (b, from, to, tokenizer, learner) ->
                                line(sign, b, from, to, tokenizer, learner));
        if (messages == 0 || prefix.layouts().isEmpty()) {
            return null;
        }
        return new P6spyLearnt(
                prefix,
                sign == Sign.NAME,
                withCategory * 2 > messages,
                withElapsed * 2 > messages,
                withMillis * 2 > messages,
                withTail * 2 > messages,
                withJson * 2 > messages);
    }

    private void line(
            Sign sign,
            byte[] b,
            int from,
            int to,
            LoggerTokenizer tokenizer,
            LoggerLayoutLearner learner) {
        if (P6spyJson.isMessage(b, from, to) && P6spyJson.isRecord(b, from, to)) {
            return;
        }
        int name = P6spyStart.name(b, from, to);
        if ((sign == Sign.NAME) != (name >= 0) || ProxyMessage.find(b, from, to) >= 0) {
            return;
        }
        if (sign != Sign.NAME && isAnothers(b, from, to)) {
            return;
        }
        int message = name >= 0 ? P6spyStart.behindName(b, name, to) : start.find(b, from, to);
        header.read(b, message, to);
        boolean tail = hasTail(b, to, P6spyJson.isMessage(b, message, to));
        header.read(b, message, to);
        if (!shows(sign, b, to, tail)
                && !(sign == Sign.NAME && message == to && isSqlBelow(b, to))) {
            return;
        }
        P6spyFields fields = header.fields();
        messages++;
        withCategory += fields.category == Category.NONE ? 0 : 1;
        withElapsed += fields.elapsedSeen ? 1 : 0;
        withMillis += fields.elapsedInMillis ? 1 : 0;
        withTail += tail ? 1 : 0;
        withJson += P6spyJson.isMessage(b, message, to) ? 1 : 0;
        learner.add(
                b,
                name < 0
                        ? tokenizer.tokens(b, from, message)
                        : tokenizer.tokens(
                                b,
                                from,
                                name,
                                P6spyStart.nameEnd(b, name, to),
                                message,
                                (bytes, at, end) -> false),
                true);
    }

    /// PostgreSQL's messages speak of milliseconds too; a colon and two blanks stand before them.
    private static boolean isAnothers(byte[] b, int from, int to) {
        return LoggerBytes.indexOf(b, from, to, LEVEL_OF_POSTGRESQL) >= 0
                || LoggerBytes.indexOf(b, from, to, IN_SYSLOG) >= 0;
    }

    /// Fields may stand behind the SQL, on its line or on the next one.
    private boolean hasTail(byte[] b, int to, boolean json) {
        int text = header.fields().text;
        if (text < 0 || text == to || header.fields().elapsedSeen) {
            return false;
        }
        if (json) {
            header.readBehind(b, P6spyJson.textEnd(b, text, to), to);
            return header.fields().elapsedSeen || header.fields().category != Category.NONE;
        }
        int next = lineBelow(b, to);
        header.read(b, Math.min(to + 1, next), next);
        boolean below =
                header.fields().elapsedInMillis
                        && header.fields().text == next
                        && !LoggerLines.isRecord(b, Math.min(to + 1, next), next, time);
        return P6spyTail.find(header, b, text, below ? next : to) >= 0;
    }

    /// End of the line below the one that ends at `to`.
    private int lineBelow(byte[] b, int to) {
        int feed = LoggerBytes.lineFeed(b, to, sample.length());
        return LoggerBytes.lineFeed(b, Math.min(feed + 1, sample.length()), sample.length());
    }

    private boolean shows(Sign sign, byte[] b, int to, boolean tail) {
        P6spyFields fields = header.fields();
        boolean sql = fields.text >= 0 && fields.text < to;
        return switch (sign) {
            case NAME -> fields.category != Category.NONE || sql || fields.elapsedSeen;
            case CATEGORY ->
                    fields.category == Category.STATEMENT || fields.category == Category.BATCH
                            ? fields.elapsedSeen || fields.connectionFrom >= 0 || tail
                            : fields.category == Category.OTHER
                                    && fields.elapsedSeen
                                    && fields.connectionFrom >= 0;
            case DURATION ->
                    (sql && (fields.elapsedInMillis || tail))
                            || (fields.elapsedInMillis && fields.text == to && isSqlBelow(b, to));
        };
    }

    /// `Consume Time:5 ms` with `Execute SQL:SELECT 1` on the next line.
    private boolean isSqlBelow(byte[] b, int to) {
        int feed = LoggerBytes.lineFeed(b, to, sample.length());
        int end = lineBelow(b, to);
        int at = LoggerBytes.skipBlanks(b, Math.min(feed + 1, end), end);
        int sql = P6spySql.behindLabel(b, at, end);
        return sql < end
                && P6spySql.begins(b, at, sql, end)
                && !LoggerLines.isRecord(b, at, end, time);
    }
}
