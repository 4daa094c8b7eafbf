package org.querygram.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.querygram.detect.Finding;
import org.querygram.read.UnreadableInputException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class SqlLogTest {

    private static final Path FOLDER = Path.of("src/test/resources/library");

    @Test
    void aLogThatIsNotThereIsTold() {
        assertThatThrownBy(() -> SqlLog.read(Path.of("no-such.log")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("no-such.log");
    }

    @Test
    void linesThatNobodyKnowsAreTold() {
        assertThatThrownBy(() -> SqlLog.of(List.of("hello", "world")))
                .isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void findingsAreThereWithTheirWords() throws Exception {
        SqlLog log = SqlLog.read(FOLDER.resolve("books.log"));

        assertThat(log.findings("n-plus-one")).extracting(Finding::count).containsExactly(12);
        assertThat(log.problems()).hasSize(1);
        assertThat(log.statements()).hasSize(13);
        assertThat(log.describe())
                .contains("problem n-plus-one: ", "(12 -> 0 statements)", "    line 2: SELECT");
    }

    @Test
    void countingAQueryIgnoresValuesAndSpelling() throws Exception {
        SqlLog log = SqlLog.read(FOLDER.resolve("books.log"));
        String sql = "select publisher.id, publisher.name from publisher where publisher.id = ? ";

        assertThat(log.count(sql + "limit 1")).isEqualTo(12);
        assertThat(log.count("select 1")).isZero();
    }

    @Test
    void linesOfATestsOwnAppenderAreReadAsALog() throws Exception {
        SqlLog log = SqlLog.of(Files.readAllLines(FOLDER.resolve("books.log")));

        assertThat(log.findings("n-plus-one")).hasSize(1);
    }

    @Test
    void theExampleInTheDocumentationIsTheOneThatRuns() throws IOException {
        String page = Files.readString(Path.of("../docs/library.md"));
        String test =
                Files.readString(Path.of("src/test/java/org/querygram/log/BookListTest.java"));
        int body = test.indexOf("    @Test");

        assertThat(page).contains(test.substring(body, test.lastIndexOf('}')).strip());
    }
}
