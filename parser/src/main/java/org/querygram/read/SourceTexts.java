package org.querygram.read;

import org.querygram.format.Recognition;
import org.querygram.source.LogSource;
import org.querygram.workload.StatementTexts;
import org.querygram.wrap.Wrapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Reads statements back from the sources that they were read from.
final class SourceTexts implements StatementTexts {

    /// A line is looked for this far before and behind a statement.
    private static final int LINE_REACH = 1 << 16;

    private final List<LogSource> sources;
    private final List<Recognition> recognitions;

    SourceTexts(List<LogSource> sources, List<Recognition> recognitions) {
        this.sources = List.copyOf(sources);
        this.recognitions = List.copyOf(recognitions);
    }

    @Override
    public String text(int source, long offset, int length) {
        try {
            Recognition known = recognitions.get(source);
            Wrapper wrapper = known.wrapper();
            byte[] bytes =
                    wrapper == null
                            ? sources.get(source).bytes(offset, length)
                            : unwrapped(wrapper, source, offset, length);
            byte[] plain = known.scanner().plain(bytes);
            return Cleanup.apply(known.format().cleanup(), utf8(plain, 0, plain.length));
        } catch (IOException e) {
            return "<" + e.getMessage() + ">";
        }
    }

    /// A wrapper is told from what it wraps by looking at the line from its start.
    private byte[] unwrapped(Wrapper wrapper, int source, long offset, int length)
            throws IOException {
        long start = Math.max(0, offset - LINE_REACH);
        int before = (int) (offset - start);
        byte[] bytes = sources.get(source).bytes(start, before + length + LINE_REACH);
        int from = Math.min(before, bytes.length);
        int to = Math.min(before + length, bytes.length);
        int lineTo = to;
        while (lineTo < bytes.length && bytes[lineTo] != '\n') {
            lineTo++;
        }
        int lineFrom = from;
        while (lineFrom > 0 && bytes[lineFrom - 1] != '\n') {
            lineFrom--;
        }
        byte[] lines = Arrays.copyOfRange(bytes, lineFrom, lineTo);
        return wrapper.text(lines, from - lineFrom, to - lineFrom);
    }

    @Override
    public String lines(int source, long offset, int length) {
        try {
            long start = Math.max(0, offset - LINE_REACH);
            int before = (int) (offset - start);
            byte[] bytes = sources.get(source).bytes(start, before + length + LINE_REACH);
            int from = Math.min(before, bytes.length);
            while (from > 0 && bytes[from - 1] != '\n') {
                from--;
            }
            int to = Math.min(before + length, bytes.length);
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            return Cleanup.withoutEscapes(utf8(bytes, from, to));
        } catch (IOException e) {
            return "<" + e.getMessage() + ">";
        }
    }

    @Override
    public long start(int source) {
        return sources.get(source).textStart();
    }

    @Override
    public byte[] bytes(int source, long offset, int length) throws IOException {
        return sources.get(source).bytes(offset, length);
    }

    private static String utf8(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    }
}
