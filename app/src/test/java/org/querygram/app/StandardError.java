package org.querygram.app;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What the process says on standard error, line by line, and what is logged as a warning: the
/// logger of the JDK keeps the stream that it found when it began.
final class StandardError extends Handler {

    private static final List<String> SAID = new ArrayList<>();
    private static boolean watched;

    private StandardError() {
        setLevel(Level.WARNING);
    }

    /// Begins to listen; does nothing the second time.
    static synchronized void watch() {
        if (!watched) {
            watched = true;
            PrintStream before = System.err;
            System.setErr(new PrintStream(new Lines(before), true, StandardCharsets.UTF_8));
            Logger.getLogger("").addHandler(new StandardError());
        }
    }

    /// What was said since the last time, and nothing of it the next time.
    static List<String> take() {
        synchronized (SAID) {
            List<String> said = List.copyOf(SAID);
            SAID.clear();
            return said;
        }
    }

    private static void add(String line) {
        synchronized (SAID) {
            SAID.add(line);
        }
    }

    @Override
    public void publish(LogRecord logged) {
        if (isLoggable(logged)) {
            add(logged.getLoggerName() + ": " + logged.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /// Passes all on, and keeps whole lines.
    private static final class Lines extends OutputStream {

        private final PrintStream to;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Lines(PrintStream to) {
            this.to = to;
        }

        @Override
        public synchronized void write(int b) {
            to.write(b);
            if (b != '\n') {
                line.write(b);
            } else {
                add(line.toString(StandardCharsets.UTF_8).strip());
                line.reset();
            }
        }

        @Override
        public void flush() {
            to.flush();
        }
    }
}
