package org.querygram.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

final class ReportFormatTest {

    @Test
    void theEndingSaysWhichWhateverItsCase() throws ReportException {
        assertThat(ReportFormat.of(Path.of("a.json"))).isEqualTo(ReportFormat.JSON);
        assertThat(ReportFormat.of(Path.of("x/A.PDF"))).isEqualTo(ReportFormat.PDF);
        assertThat(ReportFormat.of(Path.of("a.b.md"))).isEqualTo(ReportFormat.MARKDOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html", "a.csv", "a.sarif"})
    void promisedFormatsAreRefusedWithWhatThereIs(String name) {
        assertThatThrownBy(() -> ReportFormat.of(Path.of(name)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("not there yet")
                .hasMessageContaining(".json, .pdf or .md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "a.doc", "/"})
    void otherEndingsAreRefused(String name) {
        assertThatThrownBy(() -> ReportFormat.of(Path.of(name)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("ending");
    }

    @Test
    void filesMadeToBeSharedAreMaskedUnlessTheUserSaysOtherwise() {
        ReportOptions byFormat = ReportOptions.defaults();

        assertThat(byFormat.masks(ReportFormat.PDF)).isTrue();
        assertThat(byFormat.masks(ReportFormat.MARKDOWN)).isTrue();
        assertThat(byFormat.masks(ReportFormat.JSON)).isFalse();
    }
}
