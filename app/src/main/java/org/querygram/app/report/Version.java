package org.querygram.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The version of this program, as the build wrote it down.
public final class Version {

    private static final String RESOURCE = "/org/querygram/app/version.txt";
    private static final String UNKNOWN = "unknown";

    private Version() {}

    /// "0.1.0"; "unknown" where the program was put together without its build.
    public static String text() {
        try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                return UNKNOWN;
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.isEmpty() || text.startsWith("$") ? UNKNOWN : text;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
