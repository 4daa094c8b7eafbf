package org.querygram.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

class LoggerTimeTest {

    private final LoggerTime time = new LoggerTime(ZoneId.of("Europe/Berlin"), false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-01 12:00:00,123 x|2024-05-01T10:00:00.123Z",
                "2024-05-01T12:00:00.123456+02:00|2024-05-01T10:00:00.123456Z",
                "2024-05-01T12:00:00Z|2024-05-01T12:00:00Z",
                "2024-05-01 12:00:00 +0000]|2024-05-01T12:00:00Z",
                "2024-01-01 12:00:00.5 UTC|2024-01-01T12:00:00.500Z",
                "2024-01-01 12:00:00|2024-01-01T11:00:00Z",
                "2024/05/01 12:00:00|2024-05-01T10:00:00Z",
                "20240501-12:00:00.001|2024-05-01T10:00:00.001Z",
                "240501 12:00:00|2024-05-01T10:00:00Z",
                "991231 12:00:00|1999-12-31T11:00:00Z",
                "01/May/2024:12:00:00 +0200|2024-05-01T10:00:00Z",
                "01 May 2024 12:00:00,123|2024-05-01T10:00:00.123Z",
                "31.12.2024 12:00:00|2024-12-31T11:00:00Z",
                "12/31/2024 12:00:00|2024-12-31T11:00:00Z",
                "Nov 21, 2024 1:00:00 PM|2024-11-21T12:00:00Z",
                "Thu Nov 21 10:00:00 2024|2024-11-21T09:00:00Z",
                "1699380000123|2023-11-07T18:00:00.123Z",
                "1699380000.123456|2023-11-07T18:00:00.123456Z",
                "12:00:00,123|1970-01-01T11:00:00.123Z",
                "0001-01-01 00:00:00Z|0001-01-01T00:00:00Z",
                "9999-12-31 23:59:60Z|+10000-01-01T00:00:00Z",
            })
    void readsTheFormsThatLoggersPrint(String text, Instant expected) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(time.match(bytes, 0, bytes.length)).isPositive();
        assertThat(Instant.EPOCH.plus(time.micros(), ChronoUnit.MICROS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4711 and more",
                "140316960085696",
                "2024-13-01 12:00:00",
                "2024-05-01",
                "25:61:00,000",
                "Marches on",
                "249901 12:00:00",
                "123456 rows read",
                "2024-05-",
                "12:00",
            })
    void doesNotTakeOtherTextForATime(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(time.match(bytes, 0, bytes.length)).isNegative();
    }
}
