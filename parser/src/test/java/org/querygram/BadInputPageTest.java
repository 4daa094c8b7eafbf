package org.querygram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `docs/bad-input.md` promises a test for each case: the tests that it names must be there.
class BadInputPageTest {

    private static final Path PAGE = Path.of("../docs/bad-input.md");
    private static final Pattern NAME = Pattern.compile("(app )?`([A-Z]\\w+)?(?:\\.(\\w+))?`");
    private static final Pattern CASE = Pattern.compile("\\bB(\\d+)\\b");

    private static List<String> rows() throws IOException {
        return Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| B")).toList();
    }

    private static String cell(String row, int index) {
        return row.substring(2, row.lastIndexOf('|')).split(" \\| ")[index];
    }

    @Test
    void everyCaseOfReadingHasARow() throws IOException {
        TreeSet<Integer> cases = new TreeSet<>();
        for (String row : rows()) {
            Matcher matcher = CASE.matcher(cell(row, 0));
            while (matcher.find()) {
                cases.add(Integer.parseInt(matcher.group(1)));
            }
        }

        assertThat(cases).hasSize(59).startsWith(1).endsWith(59);
    }

    @Test
    void everyTestThatThePageNamesIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String row : rows()) {
            String tests = cell(row, 2);
            Matcher matcher = NAME.matcher(tests);
            String text = "";
            boolean any = tests.startsWith("none");
            while (matcher.find()) {
                any = true;
                if (matcher.group(2) != null) {
                    text = source(matcher.group(1) != null ? "../app" : ".", matcher.group(2));
                }
                String method = matcher.group(3);
                if (text.isEmpty() || method != null && !text.contains(" " + method + "(")) {
                    missing.add(cell(row, 0) + ": " + matcher.group());
                }
            }
            if (!any) {
                missing.add(row);
            }
        }

        assertThat(missing).isEmpty();
    }

    private static String source(String module, String name) {
        Path folder = Path.of(module, "src/test/java");
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(f -> f.endsWith(name + ".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
