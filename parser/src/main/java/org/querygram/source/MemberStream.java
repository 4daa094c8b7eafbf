package org.querygram.source;

import org.apache.commons.compress.PasswordRequiredException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// One file of an archive. Damage ends it instead of throwing: what came before is kept. Closing it
/// leaves the archive open.
final class MemberStream extends InputStream {

    private static final String CUT = "the archive is damaged or cut off inside this file";

    private final InputStream data;
    private @Nullable String problem;

    MemberStream(InputStream data) {
        this.data = data;
    }

    /// What ended it before its time, or null.
    @Nullable String problem() {
        return problem;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (problem != null) {
            return -1;
        }
        try {
            return data.read(target, offset, length);
        } catch (PasswordRequiredException e) {
            problem = ZipMembers.PROTECTED;
        } catch (IOException | RuntimeException e) {
            problem = CUT;
        }
        return -1;
    }
}
