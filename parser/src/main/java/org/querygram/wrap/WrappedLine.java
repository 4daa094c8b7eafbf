package org.querygram.wrap;

import org.querygram.entry.Entry;

/// What a wrapper says in front of one line. Filled again for every line; a range is absent when
/// it starts below 0.
final class WrappedLine {

    /// Microseconds since 1970 UTC, or `Entry.NO_TIME`.
    long timeMicros;

    /// The program, service or container that wrote the line.
    int nameFrom;

    int nameTo;

    /// Its process, or what tells one writer of that name from another.
    int processFrom;

    int processTo;

    /// `stdout` or `stderr`: two streams of one program, each with lines of its own.
    int streamFrom;

    int streamTo;

    /// Heroku's name of the database, `[GREEN]`.
    int labelFrom;

    int labelTo;

    /// Behind the wrapper.
    int contentFrom;

    /// Behind the text; -1 where it ends with the line.
    int contentTo;

    /// True when the text says itself where its line ends (`\n` in docker's json-file).
    boolean ended;

    /// True for the first line of a printed object.
    boolean opens;

    /// True when the line goes on in the next one of the same writer (`P` in a container's log).
    boolean partial;

    /// Number of the piece within its message, from 1; 0 where pieces are not numbered.
    int chunk;

    void clear() {
        timeMicros = Entry.NO_TIME;
        nameFrom = nameTo = processFrom = processTo = streamFrom = streamTo = -1;
        labelFrom = labelTo = -1;
        contentTo = -1;
        ended = false;
        opens = false;
        partial = false;
        chunk = 0;
    }
}
