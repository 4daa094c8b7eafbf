package org.querygram.app.logtext;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.querygram.workload.StatementTexts;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadBuilder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class LineIndexerTest {

    /// A source whose text starts behind some bytes that are none of it.
    private static Workload workload(String text, int start) {
        byte[] bytes = ("#".repeat(start) + text).getBytes(StandardCharsets.UTF_8);
        WorkloadBuilder builder = new WorkloadBuilder();
        builder.addSource("a.log", "any");
        return builder.build(
                new StatementTexts() {
                    @Override
                    public String text(int source, long offset, int length) {
                        return "";
                    }

                    @Override
                    public long start(int source) {
                        return start;
                    }

                    @Override
                    public byte[] bytes(int source, long offset, int length) {
                        int from = (int) Math.min(bytes.length, offset);
                        return Arrays.copyOfRange(
                                bytes, from, Math.min(bytes.length, from + length));
                    }
                });
    }

    private static LineIndex index(Workload workload) {
        List<LineIndex> news = new ArrayList<>();
        try {
            new LineIndexer(workload, 0).run(() -> false, news::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return news.getLast();
    }

    /// All lines, read page by page as the view does.
    private static List<String> read(Workload workload) throws IOException {
        LineIndex index = index(workload);
        List<String> lines = new ArrayList<>();
        for (long line = 0; line < index.lines(); line++) {
            LinePage page = LinePage.read(workload, 0, index, index.markOfLine(line));
            int at = (int) (line - page.first());
            byte[] bytes = workload.bytes(0, page.from(at), (int) (page.to(at) - page.from(at)));
            lines.add(new String(bytes, StandardCharsets.UTF_8).stripTrailing());
        }
        return lines;
    }

    @Test
    void anEmptySourceHasNoLines() {
        assertThat(index(workload("", 0)).lines()).isZero();
        assertThat(index(workload("", 3)).complete()).isTrue();
    }

    @Test
    void aLastLineWithoutALineEndIsALine() throws IOException {
        assertThat(read(workload("a\nb", 0))).containsExactly("a", "b");
        assertThat(read(workload("a\nb\n", 0))).containsExactly("a", "b");
        assertThat(read(workload("\n\n", 0))).containsExactly("", "");
    }

    @Test
    void whatStandsBeforeTheTextIsNotPartOfTheFirstLine() throws IOException {
        assertThat(read(workload("first\nsecond", 3))).containsExactly("first", "second");
    }

    @Test
    void aLineThatIsLongerThanAChunkIsOneLine() {
        LineIndex index = index(workload("a".repeat(3_000_000) + "\nb\n", 0));

        assertThat(index.lines()).isEqualTo(2);
        assertThat(index.offset(index.markOfLine(1))).isEqualTo(3_000_001);
    }

    @Test
    void aSearchThatIsGivenUpEnds() throws IOException {
        List<LineIndex> news = new ArrayList<>();
        new LineIndexer(workload("a\n", 0), 0).run(() -> true, news::add);

        assertThat(news).isEmpty();
    }

    @Property(tries = 200)
    void everyLineIsFoundAtItsNumber(
            @ForAll @Size(max = 300) List<@IntRange(max = 5_000) Integer> lengths)
            throws IOException {
        List<String> lines = lengths.stream().map("x"::repeat).toList();

        assertThat(read(workload(String.join("\n", lines) + "\n", 0)))
                .isEqualTo(lines.isEmpty() ? List.of("") : lines);
    }
}
