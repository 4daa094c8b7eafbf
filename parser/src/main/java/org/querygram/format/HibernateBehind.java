package org.querygram.format;

import org.querygram.format.LoggerElement.Kind;

import java.util.List;

/// Learns from the statements of a sample that stand on one line what their layout prints behind
/// the message. Nothing marks where SQL ends: only a time, an MDC in curly brackets or the quote of
/// `msg="..."` is believed, and only where nearly all statements have it.
final class HibernateBehind implements LoggerLearnt.Lesson {

    private static final int LONGEST = 300;

    private int statements;
    private int ended;

    private HibernateBehind() {}

    static LoggerLearnt learn(Sample sample, FormatHints hints) {
        HibernateBehind lesson = new HibernateBehind();
        LoggerLearnt learnt = LoggerLearnt.of(sample, hints, true, lesson);
        return lesson.ended * 10 >= lesson.statements * 9 ? learnt : LoggerLearnt.bare();
    }

    @Override
    public void take(
            byte[] b, int from, int to, LoggerTokenizer tokenizer, LoggerLayoutLearner learner) {
        int name = HibernateLoggerName.find(b, from, to);
        int message = name < 0 ? -1 : HibernateLoggerLearner.message(b, name, to);
        int end = LoggerBytes.trimEnd(b, from, to);
        if (message < 0 || message >= end) {
            return;
        }
        statements++;
        List<LoggerToken> tokens = fields(b, message, end, tokenizer);
        if (!tokens.isEmpty()) {
            ended++;
            learner.add(b, tokens, true);
        }
    }

    private static List<LoggerToken> fields(
            byte[] b, int message, int end, LoggerTokenizer tokenizer) {
        byte last = b[end - 1];
        if (last == '"' && b[message - 1] == '"') {
            return List.of(new LoggerToken(new LoggerElement(Kind.LITERAL, last), end - 1, end));
        }
        if (!LoggerBytes.isDigit(last) && last != 'Z' && last != ']' && last != '}') {
            return List.of();
        }
        for (int at = Math.max(message, end - LONGEST); at < end; at++) {
            List<LoggerToken> tokens =
                    LoggerBytes.isBlank(b[at]) ? tokenizer.tokens(b, at, end) : null;
            if (tokens != null && areFields(tokens)) {
                return tokens;
            }
        }
        return List.of();
    }

    private static boolean areFields(List<LoggerToken> tokens) {
        int depth = 0;
        boolean telling = false;
        for (LoggerToken token : tokens) {
            byte literal = token.element().literal();
            telling |= token.kind() == Kind.TIME || literal == '{';
            if (token.kind() == Kind.LITERAL) {
                depth += literal == '[' || literal == '{' ? 1 : 0;
                depth -= literal == ']' || literal == '}' ? 1 : 0;
            }
            if (depth == 0 && !standsAlone(token.kind(), literal)) {
                return false;
            }
        }
        return telling && depth == 0;
    }

    /// Words and signs outside of brackets are SQL.
    private static boolean standsAlone(Kind kind, byte literal) {
        return switch (kind) {
            case WORD, NUMBER, LOGGER -> false;
            case LITERAL, BRACKET -> "[]{}|-,;/".indexOf(literal) >= 0;
            case TIME, LEVEL, BLANKS -> true;
        };
    }
}
