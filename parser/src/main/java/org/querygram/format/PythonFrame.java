package org.querygram.format;

import java.util.List;

/// The head of a frame in a Python stack: `File "/app/shop/views.py", line 12, in index`.
final class PythonFrame {

    private static final byte[] FILE = LoggerBytes.ascii("File \"");

    /// Where libraries, Django's own parts, commands and servers live.
    private static final List<byte[]> LIBRARIES =
            List.of(
                    LoggerBytes.ascii("site-packages/"),
                    LoggerBytes.ascii("dist-packages/"),
                    LoggerBytes.ascii("site-packages\\"),
                    LoggerBytes.ascii("/django/"),
                    LoggerBytes.ascii("\\django\\"),
                    LoggerBytes.ascii("/lib/python"),
                    LoggerBytes.ascii("/django_extensions/"),
                    LoggerBytes.ascii("manage.py\""),
                    LoggerBytes.ascii("File \"<"));

    private PythonFrame() {}

    /// Where the frame of somebody's own code begins on the line, or -1.
    static int own(byte[] b, int lineFrom, int lineTo) {
        int from = LoggerBytes.skipBlanks(b, lineFrom, lineTo);
        if (!LoggerBytes.startsWith(b, from, lineTo, FILE)) {
            return -1;
        }
        for (byte[] library : LIBRARIES) {
            if (LoggerBytes.indexOf(b, from, lineTo, library) >= 0) {
                return -1;
            }
        }
        return from;
    }
}
