package org.querygram.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.analysis.Analysis;
import org.querygram.detect.Grade;
import org.querygram.detect.Severity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

final class FullDiskTest {

    private static final int ROOM = 500;

    @TempDir Path folder;

    /// Writes up to some bytes, and then fails as a full disk does.
    private static final class SmallDisk extends OutputStream {

        private int written;

        @Override
        public void write(int b) throws IOException {
            if (++written > ROOM) {
                throw new IOException("No space left on device");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "r.json",
                "r.qgram",
                "r.pdf",
                "r.html",
                "r.md",
                "r.csv",
                "r-statements.csv",
                "r.sarif",
                "r.xml",
                "r.svg",
                "r.png"
            })
    void everyReportLeavesTheOldFileAndSaysThatTheDiskIsFull(String name) throws Exception {
        Analysis analysis =
                SampleLog.articles(200, true)
                        .find(Severity.PROBLEM, Grade.CERTAIN, "Authors are looked up")
                        .analysed();
        Path target = Files.writeString(folder.resolve(name), "old");
        SafeWrite.Body body = Reports.body(analysis, target, ReportOptions.defaults());

        assertThatThrownBy(
                        () ->
                                SafeWrite.write(
                                        target,
                                        out -> {
                                            body.writeTo(new SmallDisk());
                                        }))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("the disk is full")
                .hasMessageContaining("The file that was there is unchanged");
        assertThat(target).hasContent("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(target);
        }
    }
}
