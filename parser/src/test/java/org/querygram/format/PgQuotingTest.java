package org.querygram.format;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

import java.nio.charset.StandardCharsets;

class PgQuotingTest {

    private static String decoded(PgQuoting quoting, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        return new String(quoting.decoded(bytes, 0, bytes.length), StandardCharsets.UTF_8);
    }

    @Property
    void doubledQuotesComeBackAsTheTextWas(
            @ForAll @Chars({'"', 'a', '\n', 'é', ','}) @StringLength(max = 30) String text) {
        assertThat(decoded(PgQuoting.DOUBLED, text.replace("\"", "\"\""))).isEqualTo(text);
    }

    @Property
    void backslashEscapesComeBackAsTheTextWas(@ForAll @StringLength(max = 30) String text) {
        StringBuilder field = new StringBuilder();
        text.chars().forEach(c -> field.append("\\u%04x".formatted(c)));
        byte[] meant = text.getBytes(StandardCharsets.UTF_8);
        String readable = new String(meant, StandardCharsets.UTF_8);

        assertThat(decoded(PgQuoting.BACKSLASH, field.toString()).replace('\uFFFD', '?'))
                .isEqualTo(readable.replace('\uFFFD', '?'));
    }

    /// A statement's place in the log is found by counting the bytes of its text.
    @Property
    void aPlaceInTheTextIsFoundAgainInTheField(
            @ForAll @Chars({'\\', '"', 'n', 'u', '0', 'a', 'é'}) @StringLength(max = 30)
                    String field,
            @ForAll PgQuoting quoting) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        byte[] text = quoting.decoded(bytes, 0, bytes.length);

        assertThat(quoting.behind(bytes, 0, bytes.length, text.length)).isEqualTo(bytes.length);
        assertThat(text.length).isLessThanOrEqualTo(bytes.length);
    }
}
