package org.querygram.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.util.ArrayList;
import java.util.List;

class FormsTest {

    /// Each part in a session of its own.
    private static Forms forms(String... parts) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            for (String line : parts[i].split("\n")) {
                lines.add(line.replace("s?", "s" + (i + 1)));
            }
        }
        Workload workload = WorkloadText.of(lines.toArray(String[]::new));
        return Forms.of(workload, Segmenter.cut(workload));
    }

    private static final String PAGE =
            """
            10:00:00.001  s?  2ms  select name from author where id = 7
            10:00:00.004  s?  2ms  select * from article where author_id = 7
            10:00:00.009  s?  2ms  select * from article where author_id = 8
            """;

    @Test
    void thePageWithOtherValuesLaterIsOfTheSameForm() {
        Forms forms =
                forms(PAGE, PAGE.replace("7", "31").replace("8", "4").replace("10:00", "11:25"));

        assertThat(forms.first(1)).isZero();
        assertThat(forms.isShared(0)).isTrue();
        assertThat(forms.isShared(1)).isTrue();
    }

    @Test
    void valuesThatAreEqualElsewhereMakeAnotherForm() {
        assertThat(forms(PAGE, PAGE.replace("8", "7")).first(1)).isEqualTo(1);
        assertThat(forms(PAGE, PAGE.replaceFirst("7", "8")).isShared(0)).isFalse();
    }

    @Test
    void anotherOrderOrLengthMakesAnotherForm() {
        String[] lines = PAGE.split("\n");

        assertThat(forms(PAGE, lines[0] + "\n" + lines[1]).first(1)).isEqualTo(1);
        assertThat(forms(PAGE, lines[1] + "\n" + lines[0] + "\n" + lines[2]).first(1)).isEqualTo(1);
    }

    @Test
    void factsOfAStatementMakeAnotherForm() {
        for (String fact : List.of("!failed ", "rows=3 ", "batch=5 ", "dropped=9 ", "!paging ")) {
            String other = PAGE.replace("2ms  select *", "2ms " + fact + "select *");
            assertThat(forms(PAGE, other).first(1)).as(fact).isEqualTo(1);
        }
    }

    @Test
    void aValueThatTheLogHidesIsEqualToNone() {
        assertThat(forms(PAGE, PAGE.replace("7", "?").replace("8", "?")).first(1)).isEqualTo(1);
    }

    @Test
    void manyValuesAreToldApart() {
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            one.append("s?  select name from author where id = ").append(i).append('\n');
            other.append("s?  select name from author where id = ").append(i + 17).append('\n');
        }
        assertThat(forms(one.toString(), other.toString()).first(1)).isZero();
        assertThat(forms(one.toString(), other.append("s?  commit").toString()).first(1))
                .isEqualTo(1);
    }
}
