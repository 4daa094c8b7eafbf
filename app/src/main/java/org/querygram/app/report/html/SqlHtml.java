package org.querygram.app.report.html;

import org.querygram.sql.SqlToken;
import org.querygram.sql.SqlTokens;

import java.io.IOException;

/// SQL as coloured text: keywords and values are marked, everything else is plain.
final class SqlHtml {

    /// Tokens that are coloured; longer statements go on plain.
    private static final int BUDGET = 5_000;

    private SqlHtml() {}

    static void write(Html html, String sql) throws IOException {
        for (SqlToken token : SqlTokens.of(sql, BUDGET)) {
            String mark = mark(token.kind());
            if (mark.isEmpty()) {
                html.text(token.of(sql));
            } else {
                html.element("span", token.of(sql), "class", mark);
            }
        }
    }

    private static String mark(SqlToken.Kind kind) {
        return switch (kind) {
            case KEYWORD -> "k";
            case STRING, PLACEHOLDER -> "s";
            case NUMBER -> "n";
            case COMMENT -> "c";
            case IDENTIFIER, OPERATOR, SPACE -> "";
        };
    }
}
