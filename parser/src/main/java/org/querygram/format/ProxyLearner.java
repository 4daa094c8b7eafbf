package org.querygram.format;

/// Learns what a logging framework writes before datasource-proxy's messages.
final class ProxyLearner {

    private ProxyLearner() {}

    static LoggerLearnt learn(Sample sample, FormatHints hints) {
        return LoggerLearnt.ofAll(
                sample,
                hints,
                true,
                (b, from, to, tokenizer, learner) ->
                        line(sample, b, from, to, tokenizer, learner));
    }

    private static void line(
            Sample sample,
            byte[] b,
            int from,
            int to,
            LoggerTokenizer tokenizer,
            LoggerLayoutLearner learner) {
        int message = ProxyMessage.find(b, from, to);
        boolean first = message == from && isBelowRecord(b, from);
        if (message >= 0 && !first) {
            learner.add(b, tokenizer.tokens(b, from, message), true);
        } else if (message < 0 && isAboveMessage(sample, b, to)) {
            learner.add(b, tokenizer.tokens(b, from, to), true);
        }
    }

    /// Whether the line above ends like a record without text, as before the multi-line form.
    private static boolean isBelowRecord(byte[] b, int from) {
        int end = LoggerBytes.trimEnd(b, 0, from);
        return end > 0 && (b[end - 1] == ':' || b[end - 1] == '-');
    }

    private static boolean isAboveMessage(Sample sample, byte[] b, int to) {
        int next = LoggerBytes.lineFeed(b, to, sample.length()) + 1;
        int end = LoggerBytes.lineFeed(b, Math.min(next, sample.length()), sample.length());
        return isBelowRecord(b, Math.min(next, sample.length()))
                && ProxyMessage.stands(b, next, end);
    }
}
