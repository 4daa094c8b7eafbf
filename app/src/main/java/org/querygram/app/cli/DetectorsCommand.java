package org.querygram.app.cli;

import org.querygram.detect.Detector;
import org.querygram.detect.Detectors;
import org.querygram.detect.Threshold;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `querygram detectors`: what it finds, what that needs, and the limits that can be set.
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineProgram.VersionText.class,
        name = "detectors",
        description = "List what is looked for: id, title, needs, limits for --threshold.")
final class DetectorsCommand implements Callable<Integer> {

    @Mixin SharedOptions shared = new SharedOptions();

    private final Console console;

    DetectorsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int width =
                Detectors.all().stream().map(Detector::id).mapToInt(String::length).max().orElse(1);
        for (Detector detector : Detectors.all()) {
            String needs =
                    detector.needs().stream()
                            .map(need -> need.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                            .sorted()
                            .collect(Collectors.joining(", "));
            console.print(
                    ("%-" + width + "s  %s%s")
                            .formatted(
                                    detector.id(),
                                    detector.title(),
                                    needs.isEmpty() ? "" : " (needs " + needs + ")"));
            for (Threshold threshold : detector.thresholds()) {
                console.print(
                        "    --threshold %s.%s=%s  %s"
                                .formatted(
                                        detector.id(),
                                        threshold.name(),
                                        number(threshold.defaultValue()),
                                        threshold.meaning()));
            }
        }
        return ExitCode.DONE;
    }

    /// "10", "0.5": without a needless ".0".
    private static String number(double value) {
        BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return plain.toPlainString();
    }
}
