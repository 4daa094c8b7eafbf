package org.querygram.source;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Block;
import org.querygram.entry.ReadProblem;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Cuts a source into blocks. What the reader of a block leaves over stands at the start of the
/// next one.
///
/// One buffer serves all blocks; it grows only for an entry that is longer than it, up to a limit.
/// An entry beyond the limit is given out cut, and reading goes on at the next line.
public final class BlockReader implements AutoCloseable {

    /// Bytes of an ordinary block.
    public static final int BLOCK_BYTES = 8 << 20;

    /// The longest entry that is read whole.
    public static final int MAX_ENTRY_BYTES = 64 << 20;

    private static final int KEPT_PROBLEMS = 100;

    private static final int NO_REST = -1;

    private final SourceStream source;
    private final InputStream in;
    private final int maxBytes;
    private byte[] buffer;
    private int from;
    private int to;
    private long bufferOffset;
    private long line = 1;
    private boolean ended;
    private boolean given;
    private boolean endSeen;
    private boolean skipToLineEnd;
    private int restTo = NO_REST;

    /// What is known of the bytes of the last block; null where it is a part of what was looked at.
    private TextCheck.@Nullable Survey survey;
    private boolean restLast;
    private final List<ReadProblem> problems = new ArrayList<>();
    private long problemsTotal;
    private long lineAtCheck;
    private int checkedTo;

    public BlockReader(LogSource source) throws IOException {
        this(source, BLOCK_BYTES, MAX_ENTRY_BYTES);
    }

    /// @param blockBytes of the first buffer
    /// @param maxBytes that it may grow to: the longest entry
    public BlockReader(LogSource source, int blockBytes, int maxBytes) throws IOException {
        this.source = source.keepingStream();
        this.in = this.source.text();
        this.buffer = new byte[blockBytes];
        this.maxBytes = maxBytes;
        this.bufferOffset = source.textStart();
        if (source.leadingNuls() > 0) {
            add(
                    new ReadProblem(
                            1,
                            "%,d NUL bytes stand at its start, where an earlier log was cut off; they were skipped."
                                    .formatted(source.leadingNuls())));
        }
    }

    /// The next block, or null after the last one.
    public @Nullable Block next() throws IOException {
        if (restTo > from) {
            return part(restTo, restLast);
        }
        boolean flush = given && !ended && !makeRoom();
        given = true;
        if (!flush) {
            fill();
        }
        int end = endOfLines();
        while (end == from && !ended && !flush) {
            flush = !makeRoom();
            fill();
            end = endOfLines();
        }
        if (ended && !endSeen) {
            endSeen = true;
            endTorn();
        } else if (flush) {
            cut();
        }
        if (from == to) {
            return null;
        }
        boolean last = ended || flush;
        return part(last ? to : end, last);
    }

    /// What of the filled buffer stands before the next line of NULs.
    private Block part(int until, boolean last) {
        boolean rest = restTo != NO_REST;
        skipNuls(until);
        // Of many parts each is looked at for itself.
        TextCheck.Survey whole = rest ? null : TextCheck.survey(buffer, from, until);
        boolean some = whole == null || whole.nuls();
        int nuls = some ? TextCheck.lineOfNuls(buffer, from, until) : NO_REST;
        survey = nuls < 0 ? whole : null;
        restTo = nuls < 0 ? NO_REST : until;
        restLast = last;
        return nuls < 0
                ? new Block(buffer, from, until, bufferOffset, line, last)
                : new Block(buffer, from, nuls, bufferOffset, line, true);
    }

    /// Many NULs at the start of a line are what a crash left of a page that was never written. The
    /// entry before them is over, and the text behind them begins a line.
    private void skipNuls(int until) {
        int nuls = TextCheck.pageOfNuls(buffer, from, until);
        if (nuls > 0) {
            lineAtCheck = line;
            checkedTo = from;
            badBytes(from, nuls, true);
            from += nuls;
        }
    }

    /// Tells up to where the last block was used.
    public void used(int position) {
        int end = Math.max(from, Math.min(position, to));
        count(end);
        from = end;
    }

    /// Room for more bytes behind those left over.
    ///
    /// @return false when there is none, and the buffer may not grow
    private boolean makeRoom() {
        int left = to - from;
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, left);
            bufferOffset += from;
            from = 0;
            to = left;
            return true;
        }
        if (to < buffer.length) {
            return true;
        }
        if (buffer.length >= maxBytes) {
            return false;
        }
        byte[] larger = new byte[(int) Math.min(maxBytes, buffer.length * 2L)];
        System.arraycopy(buffer, 0, larger, 0, to);
        buffer = larger;
        return true;
    }

    private void fill() throws IOException {
        while (to < buffer.length && !ended) {
            int n = in.read(buffer, to, buffer.length - to);
            if (n < 0) {
                ended = true;
            } else {
                int end = to + n;
                if (skipToLineEnd) {
                    skip(end);
                } else {
                    to = end;
                }
            }
        }
    }

    /// Drops the rest of a line that was cut; the dropped bytes stay counted in the offset.
    private void skip(int end) {
        for (int i = to; i < end; i++) {
            if (buffer[i] == '\n') {
                skipToLineEnd = false;
                System.arraycopy(buffer, i + 1, buffer, to, end - i - 1);
                bufferOffset += i + 1 - to;
                to += end - i - 1;
                line++;
                return;
            }
        }
        bufferOffset += end - to;
    }

    /// Behind the last line end, or `from` if there is none.
    private int endOfLines() {
        for (int i = to; i > from; i--) {
            if (buffer[i - 1] == '\n') {
                return i;
            }
        }
        return from;
    }

    private void endTorn() {
        if (source.torn() && to > from && buffer[to - 1] != '\n') {
            to = endOfLines();
        }
        String problem = source.problem();
        if (problem != null) {
            add(new ReadProblem(line + lines(from, to), sentence(problem)));
        }
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private void cut() {
        boolean insideLine = buffer[to - 1] != '\n';
        add(
                new ReadProblem(
                        line,
                        "This entry is longer than %d MB; its start was read, the rest was not."
                                .formatted(maxBytes >> 20)));
        skipToLineEnd = insideLine;
    }

    private void count(int end) {
        TextCheck.Survey known = survey;
        if (known == null || !known.plain()) {
            lineAtCheck = line;
            checkedTo = from;
            TextCheck.check(buffer, from, end, this::badBytes);
        }
        // Mostly less is left over than was used.
        line += known == null ? lines(from, end) : known.lines() - lines(end, known.to());
        survey = null;
    }

    private void badBytes(int at, int length, boolean nuls) {
        if (problems.size() < KEPT_PROBLEMS) {
            lineAtCheck += lines(checkedTo, at);
            checkedTo = at;
        }
        String what = nuls ? "%d NUL bytes at byte %d." : "%d bytes at byte %d are not UTF-8.";
        add(new ReadProblem(lineAtCheck, what.formatted(length, bufferOffset + at)));
    }

    private void add(ReadProblem problem) {
        problemsTotal++;
        if (problems.size() < KEPT_PROBLEMS) {
            problems.add(problem);
        }
    }

    private long lines(int start, int end) {
        return TextCheck.lines(buffer, start, end);
    }

    /// Lines used so far; a last line without an end counts.
    public long lines() {
        boolean open = from > 0 && buffer[from - 1] != '\n';
        return line - 1 + (open ? 1 : 0);
    }

    /// Bytes used so far, unpacked.
    public long bytes() {
        return bufferOffset + from;
    }

    /// Bytes of the file read so far, packed if it is packed.
    public long fileBytes() {
        return source.read();
    }

    /// The first hundred problems.
    public List<ReadProblem> problems() {
        return List.copyOf(problems);
    }

    public long problemsTotal() {
        return problemsTotal;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
