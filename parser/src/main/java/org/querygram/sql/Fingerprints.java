package org.querygram.sql;

import java.util.HexFormat;

/// How fingerprints are written: 16 hexadecimal digits.
public final class Fingerprints {

    private Fingerprints() {}

    /// The fingerprint as 16 lower-case hexadecimal digits.
    public static String hex(long fingerprint) {
        return HexFormat.of().toHexDigits(fingerprint);
    }

    /// The fingerprint that [#hex] has written.
    ///
    /// @throws NumberFormatException where the text is no such number
    public static long parse(String hex) {
        return Long.parseUnsignedLong(hex, 16);
    }
}
