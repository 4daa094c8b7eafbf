package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.entry.ReadProblem;
import org.querygram.entry.ReadReport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

class BadInputTest {

    private static final String LINE =
            "2024-05-01 12:00:00.000 UTC [7] LOG:  statement: SELECT 'ä'\n";

    @TempDir Path folder;

    private ReadResult read(byte[] bytes) throws Exception {
        return read(Files.write(folder.resolve("log"), bytes));
    }

    private static ReadResult read(Path file) throws UnreadableInputException {
        return new WorkloadReader().read(List.of(file), ReadOptions.defaults(), Progress.NONE);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String refusal(Path file) {
        var refused = assertThatExceptionOfType(UnreadableInputException.class);
        String[] message = {""};
        refused.isThrownBy(() -> read(file)).satisfies(e -> message[0] = "" + e.getMessage());
        return message[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n  \r\n", "\uFEFF", "\uFEFF\n"})
    void nothingToReadIsNoError(String text) throws Exception {
        ReadResult result = read(utf8(text));

        assertThat(result.workload().size()).isZero();
        assertThat(result.reports().getFirst().coverage().unknownLines()).isZero();
    }

    @Test
    void whatIsNoFileIsRefusedWithAReason() throws Exception {
        assertThat(refusal(folder)).contains("is a folder");
        assertThat(refusal(folder.resolve("gone"))).contains("does not exist");
        if (Files.exists(Path.of("/dev/zero"))) {
            assertThat(refusal(Path.of("/dev/zero"))).contains("pipe, socket or device");
        }
    }

    @Test
    void whatIsNoTextIsRefusedByName() throws Exception {
        byte[] random = new byte[100_000];
        new Random(1).nextBytes(random);
        byte[] picture = joined(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, random);

        assertThat(refusal(Files.write(folder.resolve("a"), random))).contains("is not text");
        assertThat(refusal(Files.write(folder.resolve("b"), picture))).contains("PNG");
        assertThat(refusal(Files.write(folder.resolve("c"), new byte[9000]))).contains("not text");
    }

    @Test
    void anUnknownLogIsRefusedWithItsFirstLines() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "one\u001B[31m\ntwo\nthree\n");

        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining("--as")
                .withMessageContaining("--prefix")
                .satisfies(e -> assertThat(e.details()).startsWith("one\uFFFD[31m\ntwo"));
    }

    @Test
    void aPrefixThatFitsNoLineIsToldWithAProposal() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), LINE);
        ReadOptions options = new ReadOptions(null, "%t|%u|", null, ReadOptions.defaults().zone());

        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> new WorkloadReader().read(List.of(file), options, Progress.NONE))
                .withMessageContaining("%t|%u|")
                .withMessageContaining("%m [%p] ");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws Exception {
        ReadResult result = read(utf8("\uFEFF" + LINE));

        assertThat(result.workload().sql(0)).isEqualTo("SELECT 'ä'");
    }

    @Test
    void utf16IsReadWithAndWithoutItsMark() throws Exception {
        ReadResult marked = read(("\uFEFF" + LINE).getBytes(StandardCharsets.UTF_16LE));
        assertThat(marked.workload().sql(0)).isEqualTo("SELECT 'ä'");
        assertThat(marked.reports().getFirst().coverage().problems()).isEmpty();

        ReadResult plain = read(LINE.getBytes(StandardCharsets.UTF_16BE));
        assertThat(plain.workload().sql(0)).isEqualTo("SELECT 'ä'");
        assertThat(plain.reports().getFirst().encoding()).startsWith("UTF-16BE");
    }

    @Test
    void linesMayEndWithCarriageReturnAlone() throws Exception {
        ReadResult result = read(utf8(LINE.repeat(3).replace('\n', '\r')));

        assertThat(result.workload().size()).isEqualTo(3);
        assertThat(result.workload().line(2)).isEqualTo(3);
        assertThat(result.workload().sql(2)).isEqualTo("SELECT 'ä'");
    }

    @Test
    void aLastLineWithoutAnEndCounts() throws Exception {
        ReadResult result = read(utf8((LINE + LINE).stripTrailing()));

        assertThat(result.workload().size()).isEqualTo(2);
        assertThat(result.reports().getFirst().lines()).isEqualTo(2);
    }

    @Test
    void bytesThatAreNoTextAreCountedAndTheRestIsKept() throws Exception {
        byte[] latin = LINE.getBytes(StandardCharsets.ISO_8859_1);
        ReadResult result = read(joined(joined(utf8(LINE), latin), new byte[] {0, 0, 0, '\n'}));

        assertThat(result.workload().size()).isEqualTo(2);
        assertThat(result.workload().sql(1)).isEqualTo("SELECT '\uFFFD'");
        assertThat(result.reports().getFirst().coverage().problems())
                .extracting(ReadProblem::line, p -> p.reason().replaceAll("\\d+", "N"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "N bytes at byte N are not UTF-N."),
                        org.assertj.core.groups.Tuple.tuple(3L, "N NUL bytes at byte N."));
    }

    @Test
    void aTornGzipKeepsItsWholeLines() throws Exception {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            log.append(LINE.replace("'ä'", Integer.toString(i * 7919)));
        }
        byte[] whole = gzip(utf8(log.toString()));
        ReadResult result = read(Arrays.copyOf(whole, whole.length / 2));

        int last = result.workload().size() - 1;
        assertThat(last).isBetween(500, 1900);
        assertThat(result.workload().sql(last)).isEqualTo("SELECT " + last * 7919);
        assertThat(result.reports().getFirst().coverage().problems())
                .anyMatch(p -> p.reason().contains("stops in the middle"));
    }

    @Test
    void everyMemberOfAGzipIsReadAndBytesBehindItAreReported() throws Exception {
        byte[] two = joined(gzip(utf8(LINE)), gzip(utf8(LINE)));

        assertThat(read(two).workload().size()).isEqualTo(2);

        ReadReport report = read(joined(two, utf8("garbage"))).reports().getFirst();
        assertThat(report.coverage().statements()).isEqualTo(2);
        assertThat(report.coverage().problems()).anyMatch(p -> p.reason().contains("other bytes"));
    }

    @Test
    void readingStopsWhenToldAndKeepsWhatItHas() throws Exception {
        Progress stop =
                new Progress() {
                    @Override
                    public void read(long bytes, long totalBytes, long statements) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        Path file = Files.writeString(folder.resolve("a"), LINE.repeat(10));

        ReadResult result = new WorkloadReader().read(List.of(file), ReadOptions.defaults(), stop);

        assertThat(result.complete()).isFalse();
        assertThat(result.workload().size()).isEqualTo(10);
    }
}
