import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Runs google-java-format, AOSP style, over all Java files below a folder: the tool takes files, not
/// folders. The build starts it on the JDK it compiles with, since the formatter reads only the Java
/// that its own JDK knows.
///
/// Arguments: `check` (changes nothing, exits with 1 when a file is not formatted) or `write`, and the
/// folder. The formatter's jar is the class path.
class FormatSources {

    private static final int COLUMNS = 100;

    private static final Pattern DOC_LINE = Pattern.compile("( *)/// (.*)");

    /// Text that goes on in the next line; not lists, tags, headings, tables, fences and indented code.
    private static final Pattern PROSE = Pattern.compile("[^\\s\\-*@#|`>\\d].*|`[^`].*");

    public static void main(String[] arguments) throws IOException {
        boolean write = arguments[0].equals("write");
        List<String> files = javaFiles(Path.of(arguments[1]));
        if (files.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("--aosp"));
        command.addAll(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        command.addAll(files);
        if (write) {
            for (String file : files) {
                wrapDocComments(Path.of(file));
            }
        }
        ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
        int exit = formatter.run(System.out, System.err, command.toArray(String[]::new));
        if (exit == 0 && write) {
            // Strings that it broke into lines get their final indent only in a second pass.
            exit = formatter.run(System.out, System.err, command.toArray(String[]::new));
        }
        if (exit != 0 && !write) {
            System.err.println("The files named above are not formatted. This formats them: mvn -q -Pformat compile");
        }
        System.exit(exit);
    }

    private static List<String> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().toList();
        }
    }

    /// google-java-format 1.28.0 takes `///` for an ordinary comment and breaks a line that is too long
    /// into `///` and `//`, which tears the documentation apart; so no such line may reach it.
    private static void wrapDocComments(Path file) throws IOException {
        String before = Files.readString(file);
        Deque<String> left = new ArrayDeque<>(before.lines().toList());
        StringBuilder after = new StringBuilder();
        while (!left.isEmpty()) {
            String line = left.removeFirst();
            Matcher doc = DOC_LINE.matcher(line);
            int end = line.length() > COLUMNS ? line.lastIndexOf(' ', COLUMNS) : -1;
            if (doc.matches() && end > doc.start(2) && !doc.group(2).startsWith("|")) {
                left.addFirst(rest(doc.group(1), line.substring(end + 1), left));
                line = line.substring(0, end).stripTrailing();
            }
            after.append(line).append('\n');
        }
        if (!after.toString().equals(before)) {
            Files.writeString(file, after);
        }
    }

    /// What is left of a line, joined with the next one where that is the same paragraph.
    private static String rest(String indent, String words, Deque<String> left) {
        Matcher next = DOC_LINE.matcher(left.isEmpty() ? "" : left.peekFirst());
        if (next.matches() && PROSE.matcher(next.group(2)).matches()) {
            left.removeFirst();
            return indent + "/// " + words + " " + next.group(2);
        }
        return indent + "/// " + words;
    }
}
