package org.querygram.sql;

/// The words that mean something to the lexer. All other words are names to it.
enum Keyword {
    /// Any word that is no keyword.
    NONE,

    // Words that head or join clauses: written in upper case in normalized text, and a quoted name
    // of this spelling keeps its quotes.
    ALL(Use.CLAUSE),
    AND(Use.CLAUSE),
    ANY(Use.CLAUSE),
    ARRAY(Use.CLAUSE),
    AS(Use.CLAUSE),
    ASC(Use.CLAUSE),
    BETWEEN(Use.CLAUSE),
    BY(Use.CLAUSE),
    CASE(Use.CLAUSE),
    CHECK(Use.CLAUSE),
    COLLATE(Use.CLAUSE),
    CONFLICT(Use.CLAUSE),
    CONSTRAINT(Use.CLAUSE),
    CREATE(Use.CLAUSE),
    CROSS(Use.CLAUSE),
    CURSOR(Use.CLAUSE),
    DELETE(Use.CLAUSE),
    DESC(Use.CLAUSE),
    DISTINCT(Use.CLAUSE),
    DO(Use.CLAUSE),
    ELSE(Use.CLAUSE),
    ESCAPE(Use.CLAUSE),
    EXCEPT(Use.CLAUSE),
    EXISTS(Use.CLAUSE),
    FETCH(Use.CLAUSE),
    FOR(Use.CLAUSE),
    FOREIGN(Use.CLAUSE),
    FROM(Use.CLAUSE),
    FULL(Use.CLAUSE),
    GRANT(Use.CLAUSE),
    GROUP(Use.CLAUSE),
    HAVING(Use.CLAUSE),
    ILIKE(Use.CLAUSE),
    IN(Use.CLAUSE),
    INNER(Use.CLAUSE),
    INSERT(Use.CLAUSE),
    INTERSECT(Use.CLAUSE),
    INTERVAL(Use.CLAUSE),
    INTO(Use.CLAUSE),
    IS(Use.CLAUSE),
    JOIN(Use.CLAUSE),
    LATERAL(Use.CLAUSE),
    LEFT(Use.CLAUSE),
    LIKE(Use.CLAUSE),
    LIMIT(Use.CLAUSE),
    MATCHED(Use.CLAUSE),
    MERGE(Use.CLAUSE),
    NATURAL(Use.CLAUSE),
    NOT(Use.CLAUSE),
    NOTHING(Use.CLAUSE),
    OF(Use.CLAUSE),
    OFFSET(Use.CLAUSE),
    ON(Use.CLAUSE),
    ONLY(Use.CLAUSE),
    OR(Use.CLAUSE),
    ORDER(Use.CLAUSE),
    OUTER(Use.CLAUSE),
    OVER(Use.CLAUSE),
    PARTITION(Use.CLAUSE),
    PRIMARY(Use.CLAUSE),
    RECURSIVE(Use.CLAUSE),
    REFERENCES(Use.CLAUSE),
    RETURNING(Use.CLAUSE),
    RIGHT(Use.CLAUSE),
    SELECT(Use.CLAUSE),
    SET(Use.CLAUSE),
    SIMILAR(Use.CLAUSE),
    SOME(Use.CLAUSE),
    TABLE(Use.CLAUSE),
    THEN(Use.CLAUSE),
    TO(Use.CLAUSE),
    UNION(Use.CLAUSE),
    UNIQUE(Use.CLAUSE),
    UPDATE(Use.CLAUSE),
    USING(Use.CLAUSE),
    VALUES(Use.CLAUSE),
    WHEN(Use.CLAUSE),
    WHERE(Use.CLAUSE),
    WINDOW(Use.CLAUSE),
    WITH(Use.CLAUSE),

    // Clause words after which a value has just been read.
    CURRENT_DATE(Use.CONSTANT),
    CURRENT_TIME(Use.CONSTANT),
    CURRENT_TIMESTAMP(Use.CONSTANT),
    CURRENT_USER(Use.CONSTANT),
    DEFAULT(Use.CONSTANT),
    END(Use.CONSTANT),
    FALSE(Use.CONSTANT),
    LOCALTIME(Use.CONSTANT),
    LOCALTIMESTAMP(Use.CONSTANT),
    NULL(Use.CONSTANT),
    SESSION_USER(Use.CONSTANT),
    TRUE(Use.CONSTANT),
    USER(Use.CONSTANT),

    // Verbs that mean something at the head of a statement only; anywhere else they are names.
    ABORT(Use.VERB),
    ALTER(Use.VERB),
    ANALYZE(Use.VERB),
    BEGIN(Use.VERB),
    CALL(Use.VERB),
    CLOSE(Use.VERB),
    COMMENT(Use.VERB),
    COMMIT(Use.VERB),
    COPY(Use.VERB),
    DEALLOCATE(Use.VERB),
    DECLARE(Use.VERB),
    DESCRIBE(Use.VERB),
    DISCARD(Use.VERB),
    DROP(Use.VERB),
    EXECUTE(Use.VERB),
    EXPLAIN(Use.VERB),
    LOCK(Use.VERB),
    MOVE(Use.VERB),
    PRAGMA(Use.VERB),
    PREPARE(Use.VERB),
    REINDEX(Use.VERB),
    RELEASE(Use.VERB),
    RENAME(Use.VERB),
    REPLACE(Use.VERB),
    RESET(Use.VERB),
    REVOKE(Use.VERB),
    ROLLBACK(Use.VERB),
    SAVEPOINT(Use.VERB),
    SHOW(Use.VERB),
    START(Use.VERB),
    TRUNCATE(Use.VERB),
    UPSERT(Use.VERB),
    USE(Use.VERB),

    // Words that end or fill a phrase, and are names everywhere else.
    ABSOLUTE(Use.PREFIX),
    BACKWARD(Use.PREFIX),
    BINARY(Use.PHRASE),
    CHAIN(Use.PHRASE),
    CHARACTERISTICS(Use.PHRASE),
    COMMITTED(Use.PHRASE),
    CONSTRAINTS(Use.PHRASE),
    CURRENT(Use.PHRASE),
    FIRST(Use.PHRASE),
    FORWARD(Use.PREFIX),
    HOLD(Use.PHRASE),
    IGNORE(Use.PHRASE),
    ISOLATION(Use.PHRASE),
    KEY(Use.PHRASE),
    LAST(Use.PHRASE),
    LEVEL(Use.PHRASE),
    LOCAL(Use.PHRASE),
    LOCKED(Use.PHRASE),
    NEXT(Use.PHRASE),
    NO(Use.PHRASE),
    NOWAIT(Use.PHRASE),
    NULLS(Use.PHRASE),
    PRECISION(Use.PHRASE),
    PRIOR(Use.PHRASE),
    READ(Use.PHRASE),
    RELATIVE(Use.PREFIX),
    ROW(Use.PHRASE),
    ROWS(Use.PHRASE),
    SCROLL(Use.PHRASE),
    SESSION(Use.PHRASE),
    SHARE(Use.PHRASE),
    SKIP(Use.PHRASE),
    TIES(Use.PHRASE),
    TRANSACTION(Use.PHRASE),
    VARYING(Use.PHRASE),
    WITHOUT(Use.PHRASE),
    WORK(Use.PHRASE),
    ZONE(Use.PHRASE),
    CONCURRENTLY(Use.PHRASE),
    WRITE(Use.PHRASE),
    MATERIALIZED(Use.PHRASE),
    SERIALIZABLE(Use.PHRASE),

    // Names of types that can stand before a quoted literal.
    BOOL(Use.TYPE),
    BOOLEAN(Use.TYPE),
    BYTEA(Use.TYPE),
    DATE(Use.TYPE),
    JSON(Use.TYPE),
    JSONB(Use.TYPE),
    TIME(Use.TYPE),
    TIMESTAMP(Use.TYPE),
    TIMESTAMPTZ(Use.TYPE),
    TIMETZ(Use.TYPE),
    UUID(Use.TYPE),

    // Functions whose names people write in upper case.
    AVG(Use.AGGREGATE),
    COUNT(Use.AGGREGATE),
    MAX(Use.AGGREGATE),
    MIN(Use.AGGREGATE),
    SUM(Use.AGGREGATE);

    /// How a keyword is used, and with that how it is written.
    enum Use {
        NAME,
        CLAUSE,
        CONSTANT,
        VERB,
        PHRASE,
        /// A phrase word before a count: `ABSOLUTE -1`.
        PREFIX,
        TYPE,
        AGGREGATE
    }

    private static final Keyword[] ALL_KEYWORDS = values();
    private static final int SLOTS = 1024;
    private static final long[] HASHES = new long[SLOTS];
    private static final Keyword[] KEYWORDS = new Keyword[SLOTS];
    private static final int LONGEST = 17;

    static {
        for (Keyword keyword : ALL_KEYWORDS) {
            if (keyword != NONE) {
                int slot = slot(keyword.hash);
                while (KEYWORDS[slot] != null) {
                    slot = (slot + 1) & (SLOTS - 1);
                }
                HASHES[slot] = keyword.hash;
                KEYWORDS[slot] = keyword;
            }
        }
    }

    final Use use;
    final String text;
    final long hash;
    /// Whether an operand may follow, so that a sign is a sign and a question mark is a
    /// placeholder.
    final boolean expectsOperand;
    /// Whether a name of this spelling keeps its quotes.
    final boolean reserved;

    Keyword() {
        this(Use.NAME);
    }

    Keyword(Use use) {
        this.use = use;
        this.text = name();
        this.hash = SqlHash.ofWord(name());
        this.reserved = use == Use.CLAUSE || use == Use.CONSTANT;
        this.expectsOperand = use == Use.CLAUSE || use == Use.PREFIX;
    }

    static Keyword at(int ordinal) {
        return ALL_KEYWORDS[ordinal];
    }

    /// The keyword whose lower-case spelling has this hash, or [#NONE].
    static Keyword of(long hash, int length) {
        if (length > LONGEST) {
            return NONE;
        }
        int slot = slot(hash);
        while (HASHES[slot] != 0) {
            if (HASHES[slot] == hash) {
                return KEYWORDS[slot];
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return NONE;
    }

    private static int slot(long hash) {
        return (int) (hash ^ (hash >>> 29)) & (SLOTS - 1);
    }
}
