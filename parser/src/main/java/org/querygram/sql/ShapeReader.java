package org.querygram.sql;

import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Reads what a statement reads and writes: from JSQLParser's tree where it has one in time, else
/// by the lexer's own reading, which is as good for ordinary ORM SQL.
///
/// JSQLParser 5.4 ignores its own time-out when called directly, needs 1.4 s and more than 1 MB of
/// stack for
/// 1,000 nested brackets, and more than 20 s for 3,000. So texts that are deep or long never reach
/// it, it runs on a thread of its own, and a thread that overruns the deadline is left behind and
/// replaced. Thread-safe: callers take turns.
public final class ShapeReader implements AutoCloseable {

    private static final int DEEPEST = 200;
    private static final int LONGEST = 256 * 1024;

    /// So many threads may be stuck at once; with more, the lexer reads alone until one has ended.
    private static final int MOST_STUCK = 4;

    private final Duration deadline;
    private final int patience;
    private final List<TreeWorker> stuck = new ArrayList<>();
    private @Nullable TreeWorker worker;
    private boolean closed;

    /// @param deadline how long one statement may take before the lexer's own reading stands in
    public ShapeReader(Duration deadline) {
        this(deadline, 0);
    }

    /// @param patience so many deadlines more are waited while the parser gets no processor: a busy
    ///     machine shall read the same shapes
    public ShapeReader(Duration deadline, int patience) {
        this.deadline = deadline;
        this.patience = patience;
    }

    /// The shape of one statement, best from its normalized text. Never throws, whatever the text
    /// is.
    public StatementShape read(String normalized) {
        LexedShape lexer = new LexedShape(normalized);
        StatementShape lexed = lexer.read();
        if (!isForTree(lexed.kind(), normalized)) {
            return lexed;
        }
        StatementShape tree = fromTree(normalized, lexed, lexer.names());
        return tree == null ? lexed : tree;
    }

    /// The lexer's own reading of the shape.
    public static StatementShape lexed(String sql) {
        return LexedShape.of(sql);
    }

    private static boolean isForTree(StatementKind kind, String sql) {
        return (kind == StatementKind.SELECT || kind.isWrite())
                && sql.length() <= LONGEST
                && depth(sql) <= DEEPEST;
    }

    private static int depth(String sql) {
        int depth = 0;
        int deepest = 0;
        int cases = 0;
        TextLexer lexer = new TextLexer(sql);
        while (lexer.next()) {
            switch (lexer.kind()) {
                case Lexeme.OPEN, Lexeme.OPEN_SQUARE ->
                        deepest = Math.max(deepest, ++depth + cases);
                case Lexeme.CLOSE, Lexeme.CLOSE_SQUARE -> depth--;
                default -> {
                    cases +=
                            lexer.keyword() == Keyword.CASE
                                    ? 1
                                    : lexer.keyword() == Keyword.END ? -1 : 0;
                    deepest = Math.max(deepest, depth + cases);
                }
            }
        }
        return deepest;
    }

    private synchronized @Nullable StatementShape fromTree(
            String sql, StatementShape lexed, ShapeNames names) {
        stuck.removeIf(old -> !old.isAlive());
        if (closed || stuck.size() >= MOST_STUCK) {
            return null;
        }
        TreeWorker current = worker == null ? new TreeWorker() : worker;
        worker = current;
        StatementShape shape = current.call(() -> parse(sql, lexed, names), deadline, patience);
        if (current.isAbandoned()) {
            stuck.add(current);
            worker = null;
        }
        return shape;
    }

    /// JSQLParser takes all that follows ESCAPE for the escape, AND included, and wants a field to
    /// extract.
    private static String forParser(String sql) {
        return sql.replace(" ESCAPE ?", "").replace("extract(? FROM", "extract(YEAR FROM");
    }

    private static @Nullable StatementShape parse(
            String sql, StatementShape lexed, ShapeNames names) {
        try {
            return TreeShape.of(new CCJSqlParser(forParser(sql)).Statement(), lexed, names);
        } catch (ParseException | RuntimeException | StackOverflowError unreadable) {
            // Not a loss: about one PostgreSQL statement in four is beyond its grammar.
            return null;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (worker != null) {
            worker.stop();
            worker = null;
        }
    }
}
