package org.querygram.app.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

final class MarkdownTest {

    @Test
    void textOfALogIsNoMarkup() {
        assertThat(Markdown.escaped("<img src=x> *b* [l](u) `c` | ~~s~~"))
                .isEqualTo("&lt;img src=x\\> \\*b\\* \\[l\\](u) \\`c\\` \\| \\~\\~s\\~\\~");
        assertThat(Markdown.escaped("@everyone")).isNotEqualTo("@everyone");
    }

    @Test
    void namesStayReadable() {
        assertThat(Markdown.escaped("blog_article, 2,796 lines: 0 not understood (no times)."))
                .isEqualTo("blog_article, 2,796 lines: 0 not understood (no times).");
    }

    @Test
    void codeWithFencesGetsALongerFence() throws IOException {
        String text = written(new Markdown().code("sql", "SELECT '```'"));

        assertThat(text).isEqualTo("````sql\nSELECT '```'\n````\n");
    }

    @Test
    void pipesInATableDoNotMakeColumns() {
        assertThat(Markdown.inlineCode("a || b")).isEqualTo("`a \\|\\| b`");
        assertThat(Markdown.inlineCode("a ` b")).isEqualTo("``a ` b``");
    }

    private static String written(Markdown markdown) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        markdown.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatCouldActOnATerminalIsShownAndCannotAct() {
        String odd = "\u001B[31mred\u001B[0m \u0000 \u202E end";

        assertThat(Markdown.escaped(odd)).isEqualTo("red \uFFFD \uFFFD end");
        assertThat(Markdown.inlineCode(odd)).isEqualTo("`red \uFFFD \uFFFD end`");
        assertThat(Markdown.inlineCode("a\nb|c")).isEqualTo("`a b\\|c`");
    }
}
