package org.querygram.format;

import java.util.List;

/// Lines that `manage.py` and Python's warnings print around the statements. They say nothing
/// about queries, but are no mystery either.
final class DjangoConsoleLines {

    static final byte[] TRACEBACK = LoggerBytes.ascii("Traceback (most recent call last)");

    private static final byte[] WARNING = LoggerBytes.ascii("Warning: ");

    private static final List<byte[]> STARTS =
            List.of(
                    LoggerBytes.ascii("Not Found: /"),
                    LoggerBytes.ascii("Bad Request: /"),
                    LoggerBytes.ascii("Unauthorized: /"),
                    LoggerBytes.ascii("Forbidden"),
                    LoggerBytes.ascii("Gone: /"),
                    LoggerBytes.ascii("Internal Server Error: /"),
                    LoggerBytes.ascii("Service Unavailable: /"),
                    LoggerBytes.ascii("Method Not Allowed ("),
                    LoggerBytes.ascii("Broken pipe from ("),
                    LoggerBytes.ascii("Watching for file changes with"),
                    LoggerBytes.ascii("Performing system checks"),
                    LoggerBytes.ascii("System check identified"),
                    LoggerBytes.ascii("Django version "),
                    LoggerBytes.ascii("Starting development server at "),
                    LoggerBytes.ascii("Starting ASGI/"),
                    LoggerBytes.ascii("Quit the server with "),
                    LoggerBytes.ascii("Operations to perform:"),
                    LoggerBytes.ascii("Running migrations:"),
                    LoggerBytes.ascii("You have "),
                    LoggerBytes.ascii("Run 'python manage.py migrate'"),
                    LoggerBytes.ascii("DETAIL:  "),
                    LoggerBytes.ascii("HINT:  "),
                    LoggerBytes.ascii("LINE 1: "),
                    LoggerBytes.ascii("Creating test database for alias"),
                    LoggerBytes.ascii("Destroying test database for alias"),
                    LoggerBytes.ascii("The above exception was the direct cause"),
                    LoggerBytes.ascii("During handling of the above exception"));

    private DjangoConsoleLines() {}

    static boolean isTraceback(byte[] b, int from, int to) {
        return LoggerBytes.startsWith(b, from, to, TRACEBACK);
    }

    static boolean isKnown(byte[] b, int from, int to) {
        for (byte[] start : STARTS) {
            if (LoggerBytes.startsWith(b, from, to, start)) {
                return true;
            }
        }
        return LoggerLines.isException(b, from, to)
                || isRule(b, from, to)
                || isJson(b, from, to)
                || isReload(b, from, to)
                || isPythonWarning(b, from, to);
    }

    /// `====== FAILURES ======`, `--- Captured log call ---` of pytest.
    private static boolean isRule(byte[] b, int from, int to) {
        int end = LoggerBytes.trimEnd(b, from, to);
        if (end - from < 10 || (b[from] != '=' && b[from] != '-' && b[from] != '_')) {
            return false;
        }
        return b[from + 1] == b[from]
                && b[from + 2] == b[from]
                && b[end - 1] == b[from]
                && b[end - 2] == b[from];
    }

    /// Another logger's record.
    private static boolean isJson(byte[] b, int from, int to) {
        int end = LoggerBytes.trimEnd(b, from, to);
        return end - from > 4 && b[from] == '{' && b[from + 1] == '"' && b[end - 1] == '}';
    }

    /// `/app/views.py changed, reloading.`
    private static boolean isReload(byte[] b, int from, int to) {
        return LoggerBytes.indexOf(
                        b,
                        from,
                        Math.min(to, from + 400),
                        LoggerBytes.ascii(".py changed, reloading"))
                > 0;
    }

    /// `/app/models.py:12: RuntimeWarning: DateTimeField received a naive datetime`.
    private static boolean isPythonWarning(byte[] b, int from, int to) {
        int limit = Math.min(to, from + 400);
        int at = LoggerBytes.indexOf(b, from, limit, WARNING);
        return at > from && LoggerBytes.indexOf(b, from, at, LoggerBytes.ascii(".py:")) > 0;
    }
}
