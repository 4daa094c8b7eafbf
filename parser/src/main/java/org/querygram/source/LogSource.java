package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/// One log as a person names it: a file, perhaps packed or in another encoding, or standard input.
///
/// All positions that other classes speak of are bytes from the start of the unpacked text in
/// UTF-8; for a plain file these are the file's own. Reading stops at the size that the file had
/// when it was opened.
public final class LogSource {

    /// Formats are recognised by this much of the start.
    public static final int SAMPLE_BYTES = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Path file;
    private final boolean gzip;
    private final TextEncoding encoding;
    private final boolean carriageReturns;
    private final byte[] sample;
    private final boolean sampleComplete;
    private final long size;
    private final FileTime changed;
    private final @Nullable Object fileKey;
    private @Nullable Path spooled;
    private @Nullable String spoolFailure;

    private LogSource(String name, Path file, @Nullable Charset charset)
            throws IOException, SourceException {
        this.name = name;
        this.file = file;
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new SourceException(describe(name, attributes));
        }
        this.size = attributes.size();
        this.changed = attributes.lastModifiedTime();
        this.fileKey = attributes.fileKey();
        this.gzip = startsAsGzip(file);
        byte[] start = start(unpacked(), BUFFER);
        this.encoding = TextEncoding.detect(start, start.length, charset);
        String refusal = encoding.isPlain() ? FileKinds.refusal(start, start.length) : null;
        if (refusal != null) {
            throw new SourceException(name + " " + refusal + ".");
        }
        byte[] text = start(recoded(), SAMPLE_BYTES + 1);
        this.sampleComplete = text.length <= SAMPLE_BYTES;
        this.carriageReturns = endsLinesWithCarriageReturn(text);
        this.sample = sampleOf(text);
    }

    /// When its bytes were last changed.
    public Instant lastChanged() {
        return changed.toInstant();
    }

    /// @param charset what the source is written in, if it does not say so itself; null for UTF-8
    /// @throws SourceException when it is missing, unreadable, no file, or no text
    public static LogSource open(Path path, @Nullable Charset charset) throws SourceException {
        return open(path.toString(), path, charset);
    }

    /// Keeps all of the stream in a temporary file first, because a statement's text is read again
    /// later.
    public static LogSource standardInput(InputStream in, @Nullable Charset charset)
            throws SourceException {
        try {
            return open("-", Spool.write(in, Spool.LIMIT_BYTES), charset);
        } catch (IOException e) {
            throw new SourceException(
                    "Standard input could not be kept in a temporary file ("
                            + reason(e)
                            + "). Free some disk space, or write the log to a file and name it.");
        }
    }

    private static LogSource open(String name, Path file, @Nullable Charset charset)
            throws SourceException {
        try {
            return new LogSource(name, file, charset);
        } catch (NoSuchFileException e) {
            throw new SourceException(name + " does not exist. Check the path and its spelling.");
        } catch (AccessDeniedException e) {
            throw new SourceException(
                    name + " may not be read by you. Copy it, or ask for the right to read it.");
        } catch (IOException e) {
            throw new SourceException(
                    name + " could not be read (" + reason(e) + "). Check the disk and the path.");
        }
    }

    private static String describe(String name, BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            return name + " is a folder. Name the log files in it.";
        }
        return name
                + " is a pipe, socket or device. Pipe the log in and name it `-`, or write it to a"
                + " file.";
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    private static boolean startsAsGzip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] two = in.readNBytes(2);
            return two.length == 2 && (two[0] & 0xFF) == 0x1F && (two[1] & 0xFF) == 0x8B;
        }
    }

    private static byte[] start(InputStream stream, int bytes) throws IOException {
        try (InputStream in = stream) {
            return in.readNBytes(bytes);
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
        byte[] kept = Arrays.copyOfRange(text, Math.min(markLength(), to), to);
        for (int i = 0; carriageReturns && i < kept.length; i++) {
            if (kept[i] == '\r') {
                kept[i] = '\n';
            }
        }
        return kept;
    }

    /// As the user gave it; "-" for standard input.
    public String name() {
        return name;
    }

    /// Bytes on the disk, packed if the file is packed.
    public long size() {
        return size;
    }

    public String encoding() {
        return encoding.described() + (gzip ? ", gzip" : "");
    }

    /// The first unpacked bytes without a byte order mark, cut at a line end if there are more.
    public byte[] sample() {
        return sample;
    }

    /// True when the sample is all there is.
    public boolean sampleComplete() {
        return sampleComplete;
    }

    /// Bytes of a byte order mark at the start of the text.
    int markLength() {
        return encoding.isPlain() ? encoding.markLength() : 0;
    }

    /// Starts reading from the start.
    public SourceStream stream() throws IOException {
        CountingStream packed = new CountingStream(Files.newInputStream(file), size);
        GzipStream gunzip = gzip ? new GzipStream(packed) : null;
        InputStream text = recode(gunzip == null ? packed : gunzip);
        return new SourceStream(
                carriageReturns ? new CarriageReturnStream(text) : text, packed, gunzip, size);
    }

    private InputStream unpacked() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return gzip ? new GzipStream(in) : in;
    }

    private InputStream recoded() throws IOException {
        return recode(unpacked());
    }

    private InputStream recode(InputStream in) throws IOException {
        if (encoding.isPlain()) {
            return in;
        }
        in.skipNBytes(encoding.markLength());
        return new RecodingStream(in, encoding.charset());
    }

    /// The bytes of a range, as many of them as there are.
    ///
    /// @throws IOException with a sentence for people when the source cannot be read any more
    public byte[] bytes(long offset, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(readable())) {
            ByteBuffer buffer = ByteBuffer.allocate(length);
            long at = offset;
            while (buffer.hasRemaining()) {
                int n = channel.read(buffer, at);
                if (n < 0) {
                    break;
                }
                at += n;
            }
            byte[] bytes = Arrays.copyOf(buffer.array(), buffer.position());
            for (int i = 0; carriageReturns && i < bytes.length; i++) {
                if (bytes[i] == '\r') {
                    bytes[i] = '\n';
                }
            }
            return bytes;
        }
    }

    private Path readable() throws IOException {
        if (spooled != null) {
            return spooled;
        }
        checkUnchanged();
        if (!gzip && encoding.isPlain()) {
            return file;
        }
        return spool();
    }

    private void checkUnchanged() throws IOException {
        BasicFileAttributes now;
        try {
            now = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            throw new IOException(name + " is gone since it was read");
        }
        boolean other = fileKey != null && !Objects.equals(fileKey, now.fileKey());
        boolean rewritten = now.size() == size && !now.lastModifiedTime().equals(changed);
        if (other || rewritten || now.size() < size) {
            throw new IOException(name + " has changed since it was read; read it again");
        }
    }

    private synchronized Path spool() throws IOException {
        Path known = spooled;
        if (known != null) {
            return known;
        }
        if (spoolFailure != null) {
            throw new IOException(spoolFailure);
        }
        try (InputStream in = stream().text()) {
            Path written = Spool.write(in, Spool.LIMIT_BYTES);
            spooled = written;
            return written;
        } catch (IOException e) {
            spoolFailure = name + " could not be unpacked to a temporary file (" + reason(e) + ")";
            throw new IOException(spoolFailure);
        }
    }
}
