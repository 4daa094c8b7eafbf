package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

/// One log: a file, perhaps packed or in another encoding, or what an archive or a stream held.
///
/// All positions that other classes speak of are bytes from the start of the unpacked text in
/// UTF-8; for a plain file these are the file's own. Reading stops at the size that the file had
/// when it was opened.
public final class LogSource {

    /// Formats are recognised by this much of the start.
    public static final int SAMPLE_BYTES = 1 << 20;

    private final String name;
    private final Path file;
    private final Layers layers;
    private final FileState state;
    private final @Nullable Kept kept;
    private final TextEncoding encoding;
    private final long leadingNuls;
    private final boolean withoutEscapes;
    private final boolean carriageReturns;
    private final boolean sampleComplete;
    private byte[] sample;

    private final FileRanges ranges = new FileRanges(this::checkStill);
    private @Nullable TemporaryFile spooled;
    private @Nullable String spoolFailure;

    /// What stands in a temporary file because it came from a stream or an archive.
    ///
    /// @param problem what went wrong when it was put there, a sentence without its stop
    record Kept(TemporaryFile file, @Nullable String problem) {}

    LogSource(String name, Path file, Layers layers, @Nullable Charset charset, @Nullable Kept kept)
            throws IOException, SourceException {
        this.name = name;
        this.file = file;
        this.layers = layers;
        this.kept = kept;
        this.state = FileState.of(file);
        byte[] start = layers.start(file);
        this.leadingNuls = layers.isEmpty() ? LeadingNuls.count(file, start) : 0;
        if (leadingNuls > 0) {
            start = LeadingNuls.startBehind(file, leadingNuls);
        }
        FileKinds.check(name, start, charset);
        TextEncoding told = TextEncoding.detect(start, start.length, charset);
        byte[] text = firstBytes(told, false);
        this.encoding = charset == null ? told.orGuessedFrom(text) : told;
        this.withoutEscapes = false;
        if (encoding != told) {
            text = firstBytes(encoding, false);
        }
        this.sampleComplete = text.length <= SAMPLE_BYTES;
        this.carriageReturns = endsLinesWithCarriageReturn(text);
        this.sample = sampleOf(text);
    }

    /// When its bytes were last changed.
    public Instant lastChanged() {
        return state.changed().toInstant();
    }

    /// The same log, with the colours and links of a terminal taken out before it is read.
    private LogSource(LogSource coloured) throws IOException {
        this.name = coloured.name;
        this.file = coloured.file;
        this.layers = coloured.layers;
        this.kept = coloured.kept;
        this.state = coloured.state;
        this.encoding = coloured.encoding;
        this.leadingNuls = coloured.leadingNuls;
        this.carriageReturns = coloured.carriageReturns;
        this.withoutEscapes = true;
        byte[] text = firstBytes(encoding, true);
        this.sampleComplete = text.length <= SAMPLE_BYTES;
        this.sample = sampleOf(text);
    }

    /// One file that is neither a folder nor an archive.
    ///
    /// @param charset what the source is written in, if it does not say so itself; null to find out
    /// @throws SourceException when it is missing, unreadable, no file, or no text
    public static LogSource open(Path path, @Nullable Charset charset) throws SourceException {
        return new SourceFinder(charset).find(path).sources().getFirst();
    }

    /// The same log as a person sees it on a terminal: without escape sequences. Positions count in
    /// that text.
    ///
    /// @throws IOException when it cannot be read any more
    public LogSource withoutEscapes() throws IOException {
        return withoutEscapes ? this : new LogSource(this);
    }

    private byte[] firstBytes(TextEncoding as, boolean strip) throws IOException {
        Layers.Unpacked unpacked = layers.open(SourceFinder.buffered(file));
        try (InputStream in = unpacked.stream()) {
            in.skipNBytes(leadingNuls + as.markLength());
            InputStream text = as.isPlain() ? in : new RecodingStream(in, as.charset());
            return (strip ? new EscapeStream(text) : text).readNBytes(SAMPLE_BYTES + 1);
        }
    }

    private static boolean endsLinesWithCarriageReturn(byte[] text) {
        boolean any = false;
        for (byte b : text) {
            if (b == '\n') {
                return false;
            }
            any |= b == '\r';
        }
        return any;
    }

    private byte[] sampleOf(byte[] text) {
        int to = Math.min(text.length, SAMPLE_BYTES);
        if (!sampleComplete) {
            int end = to;
            while (end > 0 && text[end - 1] != '\n' && text[end - 1] != '\r') {
                end--;
            }
            to = end > 0 ? end : to;
        }
        byte[] start = Arrays.copyOf(text, to);
        if (carriageReturns) {
            CarriageReturnStream.replace(start, 0, start.length);
        }
        return start;
    }

    /// As the user gave it; "-" for standard input, `logs.zip!/app.log` for a file in an archive.
    public String name() {
        return name;
    }

    /// The same for all names of one file: two sources with equal identities are one log. Null
    /// where the file system does not tell.
    public @Nullable Object identity() {
        return state.key();
    }

    /// Bytes on the disk, packed if the file is packed.
    public long size() {
        return state.size();
    }

    public String encoding() {
        return encoding.described() + layers.described();
    }

    /// The first unpacked bytes without a byte order mark, cut at a line end if there are more;
    /// empty after `forgetSample`.
    public byte[] sample() {
        return sample;
    }

    /// Frees the memory of the sample, once the format is known.
    public void forgetSample() {
        sample = new byte[0];
    }

    /// True when the sample is all there is.
    public boolean sampleComplete() {
        return sampleComplete;
    }

    /// Where the text starts: behind a byte order mark, or behind NULs that a truncated log left.
    public long textStart() {
        return leadingNuls + (encoding.isPlain() ? encoding.markLength() : 0);
    }

    long leadingNuls() {
        return leadingNuls;
    }

    /// Starts reading, at `textStart`, and keeps the text where it could not be read back by
    /// position otherwise.
    SourceStream keepingStream() throws IOException {
        return isDirect() || spoolBegun() ? stream() : stream(true);
    }

    /// Starts reading, at `textStart`.
    public SourceStream stream() throws IOException {
        return stream(false);
    }

    private SourceStream stream(boolean keeping) throws IOException {
        CountingStream packed = new CountingStream(Files.newInputStream(file), state.size());
        Layers.Unpacked unpacked = layers.open(packed);
        unpacked.stream().skipNBytes(leadingNuls + encoding.markLength());
        RecodingStream recoding =
                encoding.isPlain()
                        ? null
                        : new RecodingStream(unpacked.stream(), encoding.charset());
        InputStream text = recoding == null ? unpacked.stream() : recoding;
        InputStream seen = withoutEscapes ? new EscapeStream(text) : text;
        InputStream last = carriageReturns ? new CarriageReturnStream(seen) : seen;
        return new SourceStream(
                keeping ? new KeepingStream(last, this::keep) : last,
                packed,
                unpacked,
                recoding,
                state.size(),
                kept == null ? null : kept.problem());
    }

    /// The bytes of a range, as many of them as there are.
    ///
    /// @throws IOException with a sentence for people when the source cannot be read any more
    public byte[] bytes(long offset, int length) throws IOException {
        boolean direct = isDirect();
        Path path = direct ? file : spool();
        byte[] bytes = ranges.read(path, direct ? offset : offset - textStart(), length);
        if (carriageReturns) {
            CarriageReturnStream.replace(bytes, 0, bytes.length);
        }
        return bytes;
    }

    /// What is kept in a temporary file cannot change.
    private void checkStill() throws IOException {
        if (isDirect() && kept == null) {
            state.checkStill(name, file);
        }
    }

    /// Whether a position in the text is one in the file.
    private boolean isDirect() {
        return layers.isEmpty() && encoding.isPlain() && !withoutEscapes;
    }

    private synchronized boolean spoolBegun() {
        return spooled != null || spoolFailure != null;
    }

    private synchronized void keep(TemporaryFile whole) {
        if (spooled == null) {
            spooled = whole;
        } else {
            whole.delete();
        }
    }

    /// The text as it was read, in a temporary file.
    private synchronized Path spool() throws IOException {
        TemporaryFile known = spooled;
        if (known != null) {
            return known.path();
        }
        if (spoolFailure != null) {
            throw new IOException(spoolFailure);
        }
        if (kept == null) {
            state.checkStill(name, file);
        }
        try (InputStream in = stream().text()) {
            TemporaryFile written = TemporaryFile.of(in, TemporaryFile.limit());
            spooled = written;
            return written.path();
        } catch (IOException e) {
            spoolFailure =
                    "%s could not be unpacked to a temporary file (%s)"
                            .formatted(name, SourceFinder.reason(e));
            throw new IOException(spoolFailure);
        }
    }
}
