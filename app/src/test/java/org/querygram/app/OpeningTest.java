package org.querygram.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.app.settings.Settings;
import org.querygram.detect.Thresholds;

import java.util.Map;

class OpeningTest {

    @Test
    void nothingSetChangesNoLimit() {
        assertThat(Opening.thresholds(Settings.defaults())).isEqualTo(Thresholds.defaults());
    }

    @Test
    void oneBatchHoldsForAllDetectorsThatCountInBatches() {
        Thresholds set = Opening.thresholds(Settings.defaults().withBatch(200));

        assertThat(set.changed())
                .containsEntry("insert-loop.batch", 200.0)
                .containsEntry("update-loop.batch", 200.0)
                .allSatisfy((name, _) -> assertThat(name).endsWith(".batch"));
    }

    @Test
    void singleLimitsAreHandedOn() {
        var limits = Map.of("n-plus-one.repeats", 8.0);

        assertThat(Opening.thresholds(Settings.defaults().withThresholds(limits)).changed())
                .isEqualTo(limits);
    }
}
