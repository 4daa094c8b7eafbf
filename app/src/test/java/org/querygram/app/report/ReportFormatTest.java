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

    @Test
    void everyPromisedEndingHasAReport() throws ReportException {
        assertThat(ReportFormat.of(Path.of("a.html"))).isEqualTo(ReportFormat.HTML);
        assertThat(ReportFormat.of(Path.of("a.htm"))).isEqualTo(ReportFormat.HTML);
        assertThat(ReportFormat.of(Path.of("a.csv"))).isEqualTo(ReportFormat.CSV);
        assertThat(ReportFormat.of(Path.of("a.sarif"))).isEqualTo(ReportFormat.SARIF);
        assertThat(ReportFormat.of(Path.of("a.sarif.json"))).isEqualTo(ReportFormat.SARIF);
        assertThat(ReportFormat.of(Path.of("a.xml"))).isEqualTo(ReportFormat.JUNIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "a.doc", "/"})
    void otherEndingsAreRefused(String name) {
        assertThatThrownBy(() -> ReportFormat.of(Path.of(name)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("ending")
                .hasMessageContaining(".csv .html .json .md .pdf");
    }

    @Test
    void filesMadeToBeSharedAreMaskedUnlessTheUserSaysOtherwise() {
        ReportOptions byFormat = ReportOptions.defaults();

        assertThat(ReportFormat.values())
                .filteredOn(byFormat::masks)
                .contains(ReportFormat.PDF, ReportFormat.HTML, ReportFormat.MARKDOWN)
                .contains(ReportFormat.CSV, ReportFormat.SARIF, ReportFormat.JUNIT);
        assertThat(byFormat.masks(ReportFormat.JSON)).isFalse();
    }
}
