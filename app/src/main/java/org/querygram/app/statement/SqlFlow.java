package org.querygram.app.statement;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.querygram.sql.SqlToken;
import org.querygram.sql.SqlTokens;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// SQL with its tokens in colour. Long texts end after a budget of tokens with a word on the rest:
/// a statement with ten thousand rows is no use to a reader and would freeze the window.
public final class SqlFlow {

    /// About ten screens of SQL.
    private static final int MOST_TOKENS = 1_500;

    private SqlFlow() {}

    /// A block of SQL, broken into lines as the text has them.
    public static TextFlow of(String sql) {
        return of(sql, Set.of());
    }

    /// The same, with some literals marked: values that other statements share.
    public static TextFlow of(String sql, Set<String> marked) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("sql");
        List<SqlToken> tokens = SqlTokens.of(sql, MOST_TOKENS);
        int end = 0;
        for (SqlToken token : tokens) {
            String text = sql.substring(token.from(), token.to());
            Text piece = piece(text, styleClass(token.kind()));
            if (marked.contains(text)) {
                piece.getStyleClass().add("sql-marked");
            }
            flow.getChildren().add(piece);
            end = token.to();
        }
        addRest(flow, sql, end);
        return flow;
    }

    /// Plain text in the same face: program code, log lines.
    public static TextFlow plain(String text) {
        TextFlow flow = new TextFlow(piece(text, "sql-text"));
        flow.getStyleClass().add("sql");
        return flow;
    }

    private static void addRest(TextFlow flow, String sql, int end) {
        int rest = sql.length() - end;
        if (rest > 0 && !sql.substring(end).isBlank()) {
            String more = String.format(Locale.ROOT, " … %,d more characters", rest);
            flow.getChildren().add(piece(more, "sql-comment"));
        }
    }

    private static Text piece(String text, String styleClass) {
        Text piece = new Text(text);
        piece.getStyleClass().addAll("sql-piece", styleClass);
        return piece;
    }

    private static String styleClass(SqlToken.Kind kind) {
        return switch (kind) {
            case KEYWORD -> "sql-keyword";
            case STRING -> "sql-string";
            case NUMBER -> "sql-number";
            case COMMENT -> "sql-comment";
            case IDENTIFIER, PLACEHOLDER, OPERATOR, SPACE -> "sql-text";
        };
    }
}
