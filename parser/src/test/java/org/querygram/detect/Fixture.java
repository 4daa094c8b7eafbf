package org.querygram.detect;

import org.querygram.analysis.Analysis;
import org.querygram.analysis.AnalysisOptions;
import org.querygram.analysis.Analyzer;
import org.querygram.workload.WorkloadText;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A short log with what must be found in it: `# expect n-plus-one table=author column=id count=6
/// saves=5`. Other words of the line name a severity or a grade. Without such a line all must be
/// quiet; hints count as noise, too.
record Fixture(String name, List<String> lines) {

    private static final Path FOLDER = Path.of("src/test/resources/org/querygram/detect");

    /// What is expected: its detector, plain words, and `key=value` pairs.
    record Expected(String detector, List<String> words, Map<String, String> values) {}

    static List<Fixture> of(String detector) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(detector))) {
            return files.sorted().map(Fixture::read).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Stream<Fixture> all() {
        return Detectors.all().stream().flatMap(detector -> of(detector.id()).stream());
    }

    private static Fixture read(Path file) {
        try {
            String name = FOLDER.relativize(file).toString();
            return new Fixture(name, Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean fires() {
        return lines.stream().anyMatch(line -> line.startsWith("# expect "));
    }

    List<Expected> expected() {
        return lines.stream()
                .filter(line -> line.startsWith("# expect "))
                .map(line -> expected(line.substring("# expect ".length()).split(" ")))
                .toList();
    }

    private static Expected expected(String[] words) {
        Map<String, String> values = new HashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                values.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        List<String> plain = Stream.of(words).skip(1).filter(word -> !word.contains("=")).toList();
        return new Expected(words[0], plain, values);
    }

    Analysis analysis() {
        return analyse(lines);
    }

    /// The same log with a second session that does the same at the same time.
    Analysis twice() {
        return analyse(
                lines.stream().flatMap(line -> Stream.of(line, inSecondSession(line))).toList());
    }

    private static String inSecondSession(String line) {
        return line.startsWith("#")
                ? line
                : line.replaceFirst("(^|  )s1  ", "$1s2  ").replace("req=r", "req=q");
    }

    static Analysis analyse(List<String> lines) {
        return Analyzer.analyse(
                WorkloadText.of(lines.toArray(String[]::new)),
                List.of(),
                true,
                AnalysisOptions.defaults());
    }

    @Override
    public String toString() {
        return name;
    }
}
