package org.querygram.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.app.job.DirectRunner;
import org.querygram.detect.Detectors;

import java.time.ZoneId;
import java.util.Map;

class SettingsViewModelTest {

    private final Kept kept = new Kept(null, new DirectRunner());
    private final SettingsViewModel model = new SettingsViewModel(kept, Detectors.all());

    private SettingsViewModel.Limit limit(String key) {
        return model.limits().stream()
                .filter(limit -> limit.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aZoneThatDoesNotExistIsSaidAndTheLastOneHolds() {
        model.zoneProperty().set("Europe/Vienna");
        model.zoneProperty().set("Europe/Vien");

        assertThat(model.zoneComplaintProperty().get()).contains("Europe/Vienna");
        assertThat(kept.settings().zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
    }

    @Test
    void aLimitThatIsNoNumberIsSaidAndTheLastOneHolds() {
        limit("n-plus-one.repeats").text().set("8");
        limit("n-plus-one.repeats").text().set("8x");

        assertThat(limit("n-plus-one.repeats").complaint().get()).contains("number");
        assertThat(kept.settings().thresholds()).isEqualTo(Map.of("n-plus-one.repeats", 8.0));
    }

    @Test
    void anEmptyFieldIsTheDefault() {
        limit("n-plus-one.repeats").text().set("8");
        limit("n-plus-one.repeats").text().set("");

        assertThat(kept.settings().thresholds()).isEmpty();
        assertThat(limit("n-plus-one.repeats").complaint().get()).isEmpty();
    }

    @Test
    void aBatchOfNoRowsIsSaid() {
        model.batchProperty().set("200");
        model.batchProperty().set("0");

        assertThat(model.batchComplaintProperty().get()).isNotEmpty();
        assertThat(kept.settings().batch()).isEqualTo(200);
    }

    @Test
    void everyLimitOfEveryDetectorCanBeSetButTheBatchOnlyOnce() {
        long limits =
                Detectors.all().stream()
                        .flatMap(detector -> detector.thresholds().stream())
                        .filter(threshold -> !threshold.name().equals("batch"))
                        .count();

        assertThat(model.limits()).hasSize((int) limits);
    }

    @Test
    void theDefaultsComeBack() {
        model.batchProperty().set("200");
        model.zoneProperty().set("Europe/Vienna");
        limit("n-plus-one.repeats").text().set("8");

        model.reset();

        assertThat(kept.settings()).isEqualTo(Settings.defaults());
    }
}
