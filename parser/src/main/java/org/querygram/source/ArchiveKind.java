package org.querygram.source;

import org.jspecify.annotations.Nullable;

/// A file that holds files, told by its first bytes.
enum ArchiveKind {
    ZIP("a ZIP archive"),
    TAR("a tar archive"),
    SEVEN_ZIP("a 7-Zip archive");

    private static final int TAR_HEADER = 512;
    private static final int TAR_CHECKSUM = 148;
    private static final int TAR_CHECKSUM_END = 156;

    private final String title;

    ArchiveKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static @Nullable ArchiveKind of(byte[] start) {
        if (Magic.fits(start, 0, 'P', 'K', 3, 4) || Magic.fits(start, 0, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (Magic.fits(start, 0, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
            return SEVEN_ZIP;
        }
        return isTar(start) ? TAR : null;
    }

    /// A tar of any age has a checksum of its header, in octal digits; POSIX adds "ustar".
    private static boolean isTar(byte[] start) {
        if (start.length < TAR_HEADER || start[0] == 0) {
            return false;
        }
        long sum = 0;
        long expected = 0;
        boolean digits = false;
        for (int i = 0; i < TAR_HEADER; i++) {
            boolean own = i >= TAR_CHECKSUM && i < TAR_CHECKSUM_END;
            sum += own ? ' ' : start[i] & 0xFF;
            if (own && start[i] >= '0' && start[i] <= '7') {
                expected = expected * 8 + start[i] - '0';
                digits = true;
            } else if (own && start[i] != ' ' && start[i] != 0) {
                return false;
            }
        }
        return digits && sum == expected;
    }
}
