package org.querygram.app.settings;

import org.jspecify.annotations.Nullable;
import org.querygram.app.report.ReportException;
import org.querygram.app.report.SafeWrite;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// One file of names and values in the syntax of Java's properties, UTF-8. A file that is missing,
/// damaged or not ours never stops the program; a file that is changed is written whole.
public final class KeptFile {

    private static final long LARGEST = 4_000_000;

    private final @Nullable Path path;
    private final String head;

    /// @param folder may be missing; it is made when there is something to keep. Null keeps nothing
    /// @param head what the file is, for whoever opens it in an editor
    public KeptFile(@Nullable Path folder, String name, String head) {
        this.path = folder == null ? null : folder.resolve(name);
        this.head = head;
    }

    /// What people call it.
    public String name() {
        return String.valueOf(path);
    }

    /// What the file holds.
    ///
    /// @param problem why nothing could be read although there is a file; null when all is well
    public record Content(Map<String, String> values, @Nullable String problem) {

        public Content {
            values = Map.copyOf(values);
        }
    }

    /// Never fails: without a file there is nothing in it.
    public synchronized Content read() {
        if (path == null || !Files.exists(path)) {
            return new Content(Map.of(), null);
        }
        try (Reader text = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            if (Files.size(path) > LARGEST) {
                return new Content(Map.of(), "it is far too large");
            }
            Properties read = new Properties();
            read.load(text);
            Map<String, String> values = new TreeMap<>();
            read.stringPropertyNames()
                    .forEach(name -> values.put(name, read.getProperty(name, "")));
            return new Content(values, null);
        } catch (IOException | IllegalArgumentException e) {
            return new Content(Map.of(), "it is damaged");
        }
    }

    /// Changes the file as it is now, which another window may have written meanwhile. What could
    /// not be read is kept beside it.
    ///
    /// @param change gets all values, also those that this version does not know
    /// @throws IOException with words for people; the old file stands unchanged then
    public synchronized void change(UnaryOperator<Map<String, String>> change) throws IOException {
        if (path == null) {
            return;
        }
        Content now = read();
        Map<String, String> next = change.apply(new TreeMap<>(now.values()));
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (now.problem() != null) {
            Path aside = path.resolveSibling(path.getFileName() + ".broken");
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            SafeWrite.write(path, out -> out.write(text(next).getBytes(StandardCharsets.UTF_8)));
        } catch (ReportException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private String text(Map<String, String> values) {
        StringBuilder text = new StringBuilder("# ").append(head).append('\n');
        new TreeMap<>(values)
                .forEach(
                        (name, value) ->
                                text.append(escaped(name, true))
                                        .append(" = ")
                                        .append(escaped(value, false))
                                        .append('\n'));
        return text.toString();
    }

    /// As `Properties.load` undoes it.
    private static String escaped(String text, boolean name) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '\f' -> escaped.append("\\f");
                case ' ' -> escaped.append(i == 0 || name ? "\\ " : " ");
                case '=', ':', '#', '!' -> escaped.append(name ? "\\" : "").append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
