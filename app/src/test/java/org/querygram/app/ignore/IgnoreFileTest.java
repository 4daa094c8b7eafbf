package org.querygram.app.ignore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.detect.IgnoreList;
import org.querygram.detect.IgnoreRule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class IgnoreFileTest {

    private static final IgnoreRule RULE =
            new IgnoreRule("n-plus-one", "0123456789abcdef", "three rows");

    @TempDir Path folder;

    @Test
    void theNearestFileAboveIsFoundButNoneOutsideOfTheRepository() throws IOException {
        Path project = Files.createDirectories(folder.resolve("outer/project/logs/today"));
        Files.writeString(folder.resolve("outer").resolve(IgnoreList.FILE_NAME), "");
        Files.createDirectories(folder.resolve("outer/project/.git"));

        assertThat(IgnoreFile.nearest(project)).isEmpty();

        Path file = folder.resolve("outer/project").resolve(IgnoreList.FILE_NAME);
        Files.writeString(file, "");
        assertThat(IgnoreFile.nearest(project)).contains(file);
    }

    @Test
    void aRuleIsAddedBelowThoseThatStandThere() throws Exception {
        Files.createDirectories(folder.resolve(".git"));
        Path file = folder.resolve(IgnoreList.FILE_NAME);
        Files.writeString(file, "insert-loop *  # yearly");

        assertThat(IgnoreFile.add(folder, RULE)).isEqualTo(file);
        assertThat(IgnoreFile.read(file).rules())
                .extracting(IgnoreRule::detector)
                .containsExactly("insert-loop", "n-plus-one");
        assertThat(Files.readString(file)).startsWith("insert-loop *  # yearly\n");
    }

    @Test
    void aFileIsMadeWhereThereIsNone() throws Exception {
        Files.createDirectories(folder.resolve(".git"));
        Path file = IgnoreFile.add(folder, RULE);

        assertThat(IgnoreFile.read(file).rules()).containsExactly(RULE);
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedByName() throws IOException {
        Path file = Files.write(folder.resolve("latin"), new byte[] {'#', (byte) 0xE9, '\n'});

        assertThatThrownBy(() -> IgnoreFile.read(file))
                .isInstanceOf(IgnoreFileException.class)
                .hasMessageContaining("latin")
                .hasMessageContaining("UTF-8");
    }
}
