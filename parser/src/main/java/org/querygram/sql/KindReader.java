package org.querygram.sql;

/// Tells a statement's kind while its words go by.
final class KindReader {

    private StatementKind kind = StatementKind.EMPTY;
    private Keyword verb = Keyword.NONE;
    private boolean known;
    private int withDepth;

    void clear() {
        kind = StatementKind.EMPTY;
        verb = Keyword.NONE;
        known = false;
        withDepth = -1;
    }

    StatementKind kind() {
        return kind;
    }

    /// The word that the text begins with.
    Keyword verb() {
        return verb;
    }

    boolean known() {
        return known;
    }

    void word(Keyword word, int depth) {
        if (withDepth >= 0) {
            if (depth == withDepth && isMainVerb(word)) {
                kind = of(word);
                known = true;
            }
            return;
        }
        verb = word;
        if (word == Keyword.WITH) {
            withDepth = depth;
            kind = StatementKind.SELECT;
        } else {
            kind = of(word);
            known = true;
        }
    }

    /// A token that is no word; a text of such tokens alone is some statement, too.
    void sign() {
        if (kind == StatementKind.EMPTY) {
            kind = StatementKind.OTHER;
        }
    }

    private static boolean isMainVerb(Keyword word) {
        return switch (word) {
            case SELECT, INSERT, UPDATE, DELETE, MERGE, VALUES, TABLE -> true;
            default -> false;
        };
    }

    private static StatementKind of(Keyword word) {
        return switch (word) {
            case SELECT, VALUES, TABLE -> StatementKind.SELECT;
            case INSERT, REPLACE, UPSERT -> StatementKind.INSERT;
            case UPDATE -> StatementKind.UPDATE;
            case DELETE -> StatementKind.DELETE;
            case MERGE -> StatementKind.MERGE;
            case BEGIN, START -> StatementKind.BEGIN;
            case COMMIT, END -> StatementKind.COMMIT;
            case ROLLBACK, ABORT -> StatementKind.ROLLBACK;
            case SAVEPOINT -> StatementKind.SAVEPOINT;
            case RELEASE -> StatementKind.RELEASE;
            case CREATE, ALTER, DROP, TRUNCATE, COMMENT, GRANT, REVOKE, REINDEX, RENAME ->
                    StatementKind.DDL;
            default -> utility(word);
        };
    }

    private static StatementKind utility(Keyword word) {
        return switch (word) {
            case SET, RESET, USE, PRAGMA -> StatementKind.SET;
            case SHOW -> StatementKind.SHOW;
            case DECLARE -> StatementKind.DECLARE;
            case FETCH, MOVE -> StatementKind.FETCH;
            case CLOSE -> StatementKind.CLOSE;
            case PREPARE -> StatementKind.PREPARE;
            case DEALLOCATE -> StatementKind.DEALLOCATE;
            case CALL -> StatementKind.CALL;
            case COPY -> StatementKind.COPY;
            case EXPLAIN, DESCRIBE -> StatementKind.EXPLAIN;
            case LOCK -> StatementKind.LOCK;
            default -> StatementKind.OTHER;
        };
    }
}
