package org.querygram.app.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class LicencesTest {

    /// Written by Maven before the tests.
    private static final Path BUNDLED = Path.of("target", "bundled-libraries.txt");

    @Test
    void everyBundledLibraryHasItsLicence() throws IOException {
        assumeThat(BUNDLED).as("only Maven knows what is bundled").exists();
        String bundled = Files.readString(BUNDLED).strip();

        List<Licence> all = Licences.all(bundled, System.getProperty("java.home"));

        assertThat(all).filteredOn(licence -> licence.text().length() < 60).isEmpty();
        assertThat(all)
                .extracting(licence -> licence.of().replaceAll(" ([0-9]|unknown).*", ""))
                .contains("Querygram", "JavaFX", "IBM Plex, the fonts", "pdfbox", "picocli");
    }

    @Test
    void aLibraryWithoutALicenceIsNamedAndNotHidden(@TempDir Path folder) throws IOException {
        Path jar = Files.writeString(folder.resolve("nobody-knows-1.2.jar"), "no archive");

        assertThat(Licences.all(jar.toString(), "/nowhere"))
                .contains(new Licence("nobody-knows 1.2", ""));
    }

    @Test
    void thoseOfTheProgramItselfAreThereWithoutAnyLibrary() {
        assertThat(Licences.all("", "/nowhere"))
                .hasSize(4)
                .allSatisfy(licence -> assertThat(licence.text()).isNotBlank());
    }
}
