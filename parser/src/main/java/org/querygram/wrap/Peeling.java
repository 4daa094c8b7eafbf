package org.querygram.wrap;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Block;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Peels one block: sorts its lines by writer, then writes each writer's lines one after another.
final class Peeling {

    /// PostgreSQL cuts a message into pieces of at most 900 bytes, at a blank where there is one
    /// (PG_SYSLOG_LIMIT, elog.c). A piece that could not have taken the next word is cut so; any
    /// other ended with its line.
    private static final int PIECE_BYTES = 900;

    /// Bytes of room for a multibyte letter that was not cut, and for counts that differ by the
    /// blank.
    private static final int SLACK = 8;

    /// Bytes for names of sessions, where those of several programs must be told apart.
    private static final int SPARE = 1 << 16;

    private final Wrapper wrapper;
    private final Block block;
    private final byte[] b;
    private final RawLines raw;
    private final WrapTimes times;
    private final WrappedLine line = new WrappedLine();
    private final Map<String, Writer> writers = new HashMap<>();
    private final List<Writer> inOrder = new ArrayList<>();
    private int contentBytes;

    Peeling(Wrapper wrapper, Block block) {
        this.wrapper = wrapper;
        this.block = block;
        this.b = block.buffer();
        this.raw = new RawLines();
        this.times = wrapper.times();
    }

    /// One program's process: its lines, and its key `name NUL process NUL stream`.
    private static final class Writer {

        final byte[] key;
        final String name;
        final byte[] process;
        final byte[] label;
        final IntList lines = new IntList();
        boolean partial;

        Writer(byte[] key, String name, byte[] process, byte[] label) {
            this.key = key;
            this.name = name;
            this.process = process;
            this.label = label;
        }
    }

    PeeledBlock peel() {
        @Nullable Writer last = null;
        int at = block.from();
        while (at < block.to()) {
            int feed = at;
            while (feed < block.to() && b[feed] != '\n') {
                feed++;
            }
            int end = feed > at && b[feed - 1] == '\r' ? feed - 1 : feed;
            boolean wrapped = wrapper.match(b, at, end, times, line);
            Writer writer = wrapped || last == null ? writer(last) : last;
            writer.lines.add(raw.size());
            raw.add(at, end, line, writer.partial ? -1 : line.chunk);
            writer.partial = line.partial;
            contentBytes += Math.max(0, end - line.contentFrom) + 1;
            last = writer;
            at = feed + 1;
        }
        return written();
    }

    private Writer writer(@Nullable Writer last) {
        if (last != null && isKey(last.key)) {
            return last;
        }
        byte[] key = key();
        String text = new String(key, StandardCharsets.UTF_8);
        Writer known = writers.get(text);
        if (known != null) {
            return known;
        }
        String name = text.substring(0, text.indexOf('\0'));
        byte[] process = part(line.processFrom, line.processTo);
        Writer writer = new Writer(key, name, process, part(line.labelFrom, line.labelTo));
        writers.put(text, writer);
        inOrder.add(writer);
        contentBytes += key.length + writer.label.length + 1;
        return writer;
    }

    private byte[] part(int from, int to) {
        return from < 0 ? new byte[0] : Arrays.copyOfRange(b, from, to);
    }

    private byte[] key() {
        byte[] name = part(line.nameFrom, line.nameTo);
        byte[] process = part(line.processFrom, line.processTo);
        byte[] stream = part(line.streamFrom, line.streamTo);
        byte[] key = Arrays.copyOf(name, name.length + process.length + stream.length + 2);
        System.arraycopy(process, 0, key, name.length + 1, process.length);
        int at = name.length + process.length + 2;
        System.arraycopy(stream, 0, key, at, stream.length);
        return key;
    }

    private boolean isKey(byte[] key) {
        int at = same(key, 0, line.nameFrom, line.nameTo);
        at = at < 0 ? -1 : same(key, at, line.processFrom, line.processTo);
        if (at < 0) {
            return false;
        }
        int length = line.streamFrom < 0 ? 0 : line.streamTo - line.streamFrom;
        return key.length - at == length
                && (length == 0
                        || Arrays.equals(key, at, at + length, b, line.streamFrom, line.streamTo));
    }

    /// @return the position in the key behind this part and its NUL, or -1
    private int same(byte[] key, int at, int from, int to) {
        int length = from < 0 ? 0 : to - from;
        int end = at + length;
        boolean fits = end < key.length && key[end] == 0;
        return fits && (length == 0 || Arrays.equals(key, at, end, b, from, to)) ? end + 1 : -1;
    }

    private PeeledBlock written() {
        PeeledBytes bytes =
                new PeeledBytes(
                        contentBytes + (wrapper.readsSeveral() ? SPARE : 0), wrapper.escapes());
        List<PeeledBlock.Stream> streams = new ArrayList<>();
        for (Writer writer : inOrder) {
            int session = bytes.aside(sessionOf(writer));
            int label = bytes.aside(writer.label);
            int from = bytes.end();
            int firstLine = bytes.lines();
            write(writer, bytes);
            streams.add(
                    new PeeledBlock.Stream(
                            writer.name,
                            wrapper.reads(writer.name),
                            session,
                            label,
                            from,
                            bytes.end(),
                            firstLine));
        }
        return new PeeledBlock(bytes, raw, streams);
    }

    /// The process; with its program's name where several are read.
    private byte[] sessionOf(Writer writer) {
        if (!wrapper.readsSeveral()) {
            return writer.process;
        }
        String process = new String(writer.process, StandardCharsets.UTF_8);
        String session = process.isEmpty() ? writer.name : writer.name + "/" + process;
        return session.getBytes(StandardCharsets.UTF_8);
    }

    private void write(Writer writer, PeeledBytes bytes) {
        int before = 0;
        for (int i = 0; i < writer.lines.size(); i++) {
            int at = writer.lines.get(i);
            if (i > 0 && goesOn(at, before)) {
                bytes.reopen();
                bytes.goOn(at);
            } else {
                bytes.startLine(at);
            }
            before = bytes.content(b, raw.contentFrom(at), raw.contentTo(at), at);
            bytes.endLine();
        }
        if (writer.partial && !block.last()) {
            // The rest of the line is in the next block.
            bytes.reopen();
        }
    }

    /// True when a line is the rest of the piece before it.
    ///
    /// @param before how many bytes that piece had
    private boolean goesOn(int at, int before) {
        int chunk = raw.chunk(at);
        if (chunk <= 1) {
            return chunk < 0;
        }
        int from = raw.contentFrom(at);
        int to = raw.contentTo(at);
        boolean ownLine =
                from < to && b[from] == '\t'
                        || from + 4 <= to && b[from] == '#' && b[from + 3] == '1';
        return !ownLine && before + firstWord(from, to) >= PIECE_BYTES - SLACK;
    }

    private int firstWord(int from, int to) {
        int at = from;
        while (at < to && b[at] == ' ') {
            at++;
        }
        while (at < to && b[at] > ' ' || at < to && b[at] < 0) {
            at++;
        }
        return at - from;
    }
}
