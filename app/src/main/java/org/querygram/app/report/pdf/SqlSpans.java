package org.querygram.app.report.pdf;

import org.querygram.sql.SqlToken;
import org.querygram.sql.SqlTokens;

import java.util.ArrayList;
import java.util.List;

/// SQL as coloured text: keywords bold, values in their colours, everything else plain.
final class SqlSpans {

    /// Tokens that are coloured; longer statements go on plain.
    private static final int BUDGET = 20_000;

    private SqlSpans() {}

    static List<Span> of(String sql, Style style) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (SqlToken token : SqlTokens.of(sql, BUDGET)) {
            if (token.from() > at) {
                spans.add(new Span(sql.substring(at, token.from()), style));
            }
            String text = sql.substring(Math.max(at, token.from()), Math.max(at, token.to()));
            spans.add(new Span(text, styleOf(token.kind(), style)));
            at = Math.max(at, token.to());
        }
        if (at < sql.length()) {
            spans.add(new Span(sql.substring(at), style));
        }
        return spans;
    }

    private static Style styleOf(SqlToken.Kind kind, Style style) {
        return switch (kind) {
            case KEYWORD -> style.bold().in(Ink.KEYWORD);
            case STRING, PLACEHOLDER -> style.in(Ink.STRING);
            case NUMBER -> style.in(Ink.NUMBER);
            case COMMENT -> style.in(Ink.FAINT);
            case IDENTIFIER, OPERATOR, SPACE -> style;
        };
    }
}
