package org.querygram.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.WorkloadReader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// What every format keeps, on every log under `src/test/resources/formats/<id>`. A new format
/// needs a folder there, a page under docs/formats, and no test code. `-Dupdate.expected=true`
/// writes the `.expected` files anew.
class AllFormatsTest {

    @TempDir Path folder;

    static List<FormatFixture> fixtures() {
        return FormatFixture.all().toList();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void findsTheEntriesThatAPersonExpects(FormatFixture fixture) throws IOException {
        List<String> found = fixture.entries(fixture.bytes());

        if (Boolean.getBoolean("update.expected")) {
            Files.write(fixture.expected(), found);
        }
        assertThat(found).isEqualTo(Files.readAllLines(fixture.expected()));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void isRecognisedUnderAnyName(FormatFixture fixture) throws Exception {
        Path copy = folder.resolve("photo.png");
        Files.write(copy, fixture.bytes());

        var result =
                new WorkloadReader().read(List.of(copy), ReadOptions.defaults(), Progress.NONE);

        assertThat(result.reports().getFirst().format()).isEqualTo(fixture.format().id());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void noOtherFormatClaimsMore(FormatFixture fixture) throws IOException {
        byte[] bytes = fixture.bytes();
        Sample sample = new Sample(bytes, bytes.length, true);

        assertThat(LogFormats.recognise(sample, FormatFixture.HINTS))
                .hasValueSatisfying(best -> assertThat(best.format()).isSameAs(fixture.format()));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void readsTheSameWithCarriageReturns(FormatFixture fixture) throws IOException {
        String text = new String(fixture.bytes(), StandardCharsets.ISO_8859_1);
        byte[] windows =
                text.replace("\r\n", "\n")
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(fixture.entries(windows)).isEqualTo(fixture.entries(fixture.bytes()));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void readsTheSameInBlocksOfAnySize(FormatFixture fixture) throws Exception {
        List<String> whole = fixture.entries(fixture.bytes());

        for (int size : new int[] {1, 64, 1000}) {
            assertThat(fixture.entries(fixture.log(), size))
                    .as("blocks of %d", size)
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void readsTheSameGzipped(FormatFixture fixture) throws Exception {
        Path packed = folder.resolve("packed");
        Files.write(packed, gzip(fixture.bytes()));

        assertThat(fixture.entries(packed, 4096)).isEqualTo(fixture.entries(fixture.bytes()));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void survivesACutAtAnyByte(FormatFixture fixture) throws IOException {
        byte[] bytes = fixture.bytes();
        EntryScanner scanner = fixture.recognition(bytes).scanner();
        int step = Math.max(1, bytes.length / 3000);

        for (int cut = 0; cut < bytes.length; cut += step) {
            Block end = new Block(bytes, 0, cut, 0, 1, true);
            Block start = new Block(bytes, cut, bytes.length, 0, 1, true);
            assertThatCode(
                            () -> {
                                scanner.scan(end, entry -> {});
                                scanner.scan(start, entry -> {});
                            })
                    .as("cut at %d", cut)
                    .doesNotThrowAnyException();
        }
        for (int cut = 0; cut < bytes.length; cut += Math.max(1, bytes.length / 40)) {
            Sample sample = new Sample(bytes, cut, false);
            assertThatCode(() -> LogFormats.claims(sample, FormatFixture.HINTS))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void rangesStandInOrderAndHoldTheirTexts(FormatFixture fixture) throws IOException {
        byte[] bytes = fixture.bytes();
        int[] end = {0};

        fixture.recognition(bytes)
                .scanner()
                .scan(
                        new Block(bytes, 0, bytes.length, 0, 1, true),
                        entry -> {
                            int from = (int) entry.offset(entry.from);
                            assertThat(from).isGreaterThanOrEqualTo(end[0]);
                            assertThat(entry.to).isGreaterThanOrEqualTo(entry.from);
                            assertThat(entry.line).isEqualTo(1 + lineFeeds(bytes, from));
                            assertInside(entry, entry.textFrom, entry.textTo);
                            end[0] = from;
                        });
    }

    private static void assertInside(Entry entry, int from, int to) {
        if (from >= 0) {
            assertThat(from).isBetween(entry.from, entry.to);
            assertThat(to).isBetween(from, entry.to);
        }
    }

    private static long lineFeeds(byte[] bytes, int to) {
        long count = 0;
        for (int i = 0; i < to; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    @Test
    void everyFormatHasFixturesAndAPage() {
        for (LogFormat format : LogFormats.all()) {
            assertThat(fixtures()).as(format.id()).anyMatch(f -> f.format() == format);
            assertThat(Path.of("../docs/formats", format.id() + ".md")).exists();
        }
    }
}
