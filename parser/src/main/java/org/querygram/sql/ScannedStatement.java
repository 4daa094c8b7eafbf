package org.querygram.sql;

/// The facts of one SQL text that a log analysis needs of every statement. Nothing here is worked
/// out anew when it is asked for.
public interface ScannedStatement {

    /// 64 bits over the folded tokens.
    long fingerprint();

    /// A hash over all values in order; a placeholder counts as its number.
    long literalHash();

    /// How many values the statement waits for: the highest number of its `$n`, or the count of its
    /// `?`.
    int parameterCount();

    /// Elements of the longest list of values (items of IN or ARRAY, rows of VALUES); 0 if there is
    /// none,
    /// 1 where a placeholder stands for the whole list.
    int listLength();

    /// Whether the text ended inside a string, a quoted name, a comment or a bracket.
    boolean cutOff();

    /// How many key values were found, 0 to 4: values compared with a column by `=`, first items of
    /// lists, and in an INSERT values of its first row (columns `id` and `..._id` first).
    int keyCount();

    /// [SqlHash#value] of the key's value, 0 where a placeholder stands.
    int keyValue(int key);

    /// The number of the key's placeholder, counted from 1; 0 where a literal stands.
    int keyParameter(int key);

    /// A scanner that stands at this statement, for what is asked once per fingerprint (names,
    /// kind, normalized text). It is good until the next call for another statement.
    StatementScanner details();
}
