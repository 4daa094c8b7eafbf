package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.querygram.read.Packed.utf8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.entry.LeftOut;
import org.querygram.entry.ReadProblem;
import org.querygram.entry.ReadReport;
import org.querygram.workload.SourceFile;
import org.querygram.workload.Workload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packed logs and archives, whole and broken.
class PackedInputTest {

    @TempDir Path folder;

    private static String log(int from, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            text.append(
                    "2024-05-01 %02d:%02d:%02d.000 UTC [7] LOG:  statement: SELECT %d%n"
                            .formatted(i / 3600, i / 60 % 60, i % 60, i * 7919));
        }
        return text.toString().replace("\r", "");
    }

    private ReadResult read(String name, byte[] bytes) throws Exception {
        return new WorkloadReader()
                .read(
                        List.of(Files.write(folder.resolve(name), bytes)),
                        ReadOptions.defaults(),
                        Progress.NONE);
    }

    private String refusal(String name, byte[] bytes) {
        String[] message = {""};
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> read(name, bytes))
                .satisfies(e -> message[0] = e.getMessage() + "\n" + e.details());
        return message[0];
    }

    private static List<String> sql(ReadResult result) {
        Workload workload = result.workload();
        return IntStream.range(0, workload.size()).mapToObj(workload::sql).toList();
    }

    private static List<String> problems(ReadResult result) {
        return result.reports().stream()
                .flatMap(report -> report.coverage().problems().stream())
                .map(ReadProblem::reason)
                .toList();
    }

    private static Map<String, byte[]> files(Object... namesAndBytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndBytes.length; i += 2) {
            Object bytes = namesAndBytes[i + 1];
            files.put(
                    (String) namesAndBytes[i],
                    bytes instanceof String text ? utf8(text) : (byte[]) bytes);
        }
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "bzip2", "xz", "zstd", "lz4"})
    void howALogIsPackedShowsInItsBytes(String how) throws Exception {
        ReadResult result = read("plain.log", Packed.as(how, utf8(log(0, 40))));

        assertThat(result.workload().size()).isEqualTo(40);
        assertThat(result.workload().sql(39)).isEqualTo("SELECT " + 39 * 7919);
        assertThat(result.workload().offset(1)).isEqualTo(log(0, 1).length() + 49);
        assertThat(result.reports().getFirst().encoding()).isEqualTo("UTF-8, " + how);
        assertThat(problems(result)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "bzip2", "xz", "zstd"})
    void severalMembersAreReadOneAfterAnother(String how) throws Exception {
        byte[] first = Packed.as(how, utf8(log(0, 3)));
        byte[] second = Packed.as(how, utf8(log(3, 2)));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        assertThat(read("a", both).workload().size()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bzip2", "xz", "zstd", "lz4"})
    void whatIsCutOffKeepsItsWholeLines(String how) throws Exception {
        byte[] whole = Packed.as(how, utf8(log(0, 40_000)));
        ReadResult result = read("a", Arrays.copyOf(whole, whole.length * 3 / 4));

        int last = result.workload().size() - 1;
        assertThat(last).isBetween(500, 39_998);
        assertThat(result.workload().sql(last)).isEqualTo("SELECT " + last * 7919);
        assertThat(problems(result)).singleElement().asString().contains("compressed data");
    }

    @Test
    void aPackedLogIsUnpackedOnceAndItsTextsAreReadBackThoughTheFileIsGone() throws Exception {
        Workload workload = read("gone.log.gz", Packed.as("gzip", utf8(log(0, 3000)))).workload();
        Files.delete(folder.resolve("gone.log.gz"));

        assertThat(workload.sql(0)).isEqualTo("SELECT 0");
        assertThat(workload.sql(2999)).isEqualTo("SELECT " + 2999 * 7919);
    }

    @Test
    void aStreamInAStreamIsUnpackedUpToALimit() throws Exception {
        byte[] packed = utf8(log(0, 4));
        for (String how : List.of("xz", "gzip", "bzip2")) {
            packed = Packed.as(how, packed);
        }
        assertThat(read("a", packed).workload().size()).isEqualTo(4);

        byte[] deeper = Packed.as("gzip", Packed.as("gzip", packed));
        assertThat(refusal("a", deeper)).contains("packed more than 4 times");
    }

    @Test
    void everyLogOfAnArchiveIsASourceOfItsOwn() throws Exception {
        Map<String, byte[]> files =
                files("var/log/app.log", log(0, 3), "app.log.1.gz", Packed.as("gzip", utf8("")));
        files.put("old/app.log", Packed.as("gzip", utf8(log(3, 2))));
        files.remove("app.log.1.gz");
        for (byte[] archive :
                List.of(
                        Packed.zip(files),
                        Packed.tar(files),
                        Packed.as("gzip", Packed.tar(files)),
                        Packed.as("zstd", Packed.tar(files)),
                        Packed.sevenZip(folder, files, ""),
                        Packed.as("xz", Packed.zip(files)),
                        Packed.zip(files("inner.tar.gz", Packed.as("gzip", Packed.tar(files)))))) {
            ReadResult result = read("logs", archive);

            assertThat(result.workload().size()).isEqualTo(5);
            assertThat(result.workload().sql(4)).isEqualTo("SELECT " + 4 * 7919);
            assertThat(result.workload().sources())
                    .extracting(SourceFile::path)
                    .anyMatch(path -> path.endsWith("!/var/log/app.log"))
                    .anyMatch(path -> path.endsWith("!/old/app.log"));
            assertThat(problems(result)).isEmpty();
        }
    }

    @Test
    void whatIsNoLogInAnArchiveIsLeftOutAndSaid() throws Exception {
        byte[] picture = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, 5000);
        byte[] zip =
                Packed.zip(
                        files(
                                "a.png",
                                picture,
                                "readme.txt",
                                "Roses are red\n".repeat(9),
                                "app.log",
                                log(0, 2),
                                "empty.log",
                                "",
                                "passwd.link",
                                "/etc/passwd"));
        ReadReport report = read("a.zip", zip).reports().getFirst();

        assertThat(report.path()).endsWith("a.zip!/app.log");
        LeftOut left = report.leftOut().getFirst();
        assertThat(left.by()).isEqualTo(LeftOut.FILE);
        assertThat(left.count()).isEqualTo(4);
        assertThat(left.examples().getFirst()).contains("a.png is a picture (PNG)");
    }

    @Test
    void namesThatLeadOutOfAnArchiveAreOnlyNames() throws Exception {
        Path inner = Files.createDirectories(folder.resolve("a/b"));
        Map<String, byte[]> files =
                files("../../evil.log", log(0, 1), "/tmp/evil-querygram.log", log(1, 1));
        for (byte[] archive : List.of(Packed.zip(files), Packed.tar(files))) {
            Path file = Files.write(inner.resolve("a.zip"), archive);
            ReadResult result =
                    new WorkloadReader().read(List.of(file), ReadOptions.defaults(), Progress.NONE);

            assertThat(sql(result)).hasSize(2);
            assertThat(folder.resolve("evil.log")).doesNotExist();
            assertThat(Path.of("/tmp/evil-querygram.log")).doesNotExist();
        }
    }

    @Test
    void linksInATarAreNotFollowed() throws Exception {
        byte[] tar = Packed.tar(files("x.link", "", "app.log", log(0, 1)));
        ReadReport report = read("a.tar", tar).reports().getFirst();

        assertThat(report.leftOut().getFirst().examples().getFirst())
                .contains("x.link is a link to /etc/passwd");
    }

    @Test
    void whatIsProtectedByAPasswordIsSaid() throws Exception {
        Map<String, byte[]> files = files("app.log", log(0, 3));

        assertThat(refusal("a.zip", Packed.locked(Packed.zip(files))))
                .contains("a.zip is protected by a password", "Unpack it first");
        assertThat(refusal("a.7z", Packed.sevenZip(folder, files, "secret")))
                .contains("a.7z is protected by a password", "Unpack it first");
    }

    @Test
    void anArchiveWithoutALogIsRefusedWithWhatIsInIt() throws Exception {
        assertThat(refusal("a.zip", Packed.zip(files("a.txt", "Roses are red\n"))))
                .contains("a ZIP archive without a log", "a.txt is of no known log format");
        assertThat(refusal("a.zip", Packed.zip(files()))).contains("without a log (it is empty)");
    }

    @Test
    void aCutOffArchiveKeepsWhatCameBefore() throws Exception {
        Map<String, byte[]> files = files("a.log", log(0, 100), "b.log", log(100, 3000));
        byte[] tar = Packed.tar(files);
        ReadResult fromTar = read("a.tar", Arrays.copyOf(tar, tar.length / 2));
        byte[] zip = Packed.zip(files);
        ReadResult fromZip = read("a.zip", Arrays.copyOf(zip, zip.length * 3 / 4));

        for (ReadResult result : List.of(fromTar, fromZip)) {
            int last = result.workload().size() - 1;
            assertThat(last).isBetween(100, 3098);
            assertThat(result.workload().sql(last)).isEqualTo("SELECT " + last * 7919);
            assertThat(problems(result)).anyMatch(problem -> problem.contains("cut off"));
        }
    }

    @Test
    void aCutOffSevenZipHasNoTableAndIsRefused() throws Exception {
        byte[] archive = Packed.sevenZip(folder, files("app.log", log(0, 900)), "");

        assertThat(refusal("a.7z", Arrays.copyOf(archive, archive.length / 2)))
                .contains("a.7z is a 7-Zip archive that is damaged or cut off", "Copy it again");
    }

    @Test
    void aBombIsStoppedAndLeavesNothingOnDisk() throws Exception {
        Path bomb = folder.resolve("bomb.zip");
        byte[] chunk = utf8(log(0, 1).repeat(20_000));
        try (OutputStream file = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry("a.log"));
            byte[] same = new byte[1 << 20];
            Arrays.fill(same, (byte) 'a');
            zip.write(chunk, 0, 60);
            for (int i = 0; i < 1200; i++) {
                zip.write(same);
            }
            zip.closeEntry();
        }
        long before = temporaryFiles();

        ReadResult result =
                new WorkloadReader().read(List.of(bomb), ReadOptions.defaults(), Progress.NONE);

        assertThat(problems(result)).anyMatch(problem -> problem.contains("500-fold"));
        assertThat(temporaryFiles()).isLessThanOrEqualTo(before + 1);
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("querygram-")).count();
        }
    }

    @Test
    void archivesOnStandardInputAreReadToo() throws Exception {
        byte[] tar = Packed.as("gzip", Packed.tar(files("app.log", log(0, 6))));
        ReadResult result =
                new WorkloadReader(new ByteArrayInputStream(tar))
                        .read(List.of(Path.of("-")), ReadOptions.defaults(), Progress.NONE);

        assertThat(result.workload().size()).isEqualTo(6);
        assertThat(result.reports().getFirst().path()).isEqualTo("-!/app.log");
    }
}
