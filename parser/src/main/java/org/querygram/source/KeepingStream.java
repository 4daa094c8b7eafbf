package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/// Keeps what is read in a temporary file on the way, so that a packed log need not be unpacked a
/// second time when its texts are asked for. Where that fails (no room, too long) reading goes on,
/// and nothing is kept; so it is when reading stops before the end.
final class KeepingStream extends FilterInputStream {

    private final Consumer<TemporaryFile> whole;
    private final TemporaryFile.Guard limit = TemporaryFile.limit();
    private @Nullable TemporaryFile file;
    private @Nullable OutputStream out;

    /// @param whole is told the file when all was read
    KeepingStream(InputStream in, Consumer<TemporaryFile> whole) {
        super(in);
        this.whole = whole;
        try {
            TemporaryFile made = TemporaryFile.create();
            file = made;
            out = Files.newOutputStream(made.path(), StandardOpenOption.WRITE);
        } catch (IOException e) {
            giveUp();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = in.read(bytes, from, length);
        OutputStream open = out;
        if (open != null && n != 0) {
            try {
                if (n > 0) {
                    limit.add(n);
                    open.write(bytes, from, n);
                } else {
                    end(open);
                }
            } catch (IOException e) {
                giveUp();
            }
        }
        return n;
    }

    private void end(OutputStream open) throws IOException {
        open.close();
        out = null;
        TemporaryFile kept = file;
        file = null;
        if (kept != null) {
            whole.accept(kept);
        }
    }

    private void giveUp() {
        OutputStream open = out;
        out = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            // It goes anyway.
        }
        TemporaryFile begun = file;
        file = null;
        if (begun != null) {
            begun.delete();
        }
    }

    @Override
    public void close() throws IOException {
        giveUp();
        super.close();
    }
}
