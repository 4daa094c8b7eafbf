package org.querygram.app.report.saved;

import org.jspecify.annotations.Nullable;
import org.querygram.workload.Workload;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Values of our JSON, back in the program's units. A key that is missing is as good as null.
final class Json {

    private static final int NANO_DIGITS_IN_MILLI = 6;

    private Json() {}

    static String text(JsonNode object, String key) {
        return object.path(key).asString("");
    }

    static @Nullable String textOrNull(JsonNode object, String key) {
        JsonNode value = object.path(key);
        return value.isString() ? value.stringValue() : null;
    }

    static long number(JsonNode object, String key) {
        return object.path(key).asLong(0);
    }

    static int count(JsonNode object, String key) {
        return object.path(key).asInt(0);
    }

    /// Milliseconds as nanoseconds; null is -1.
    static long nanos(JsonNode object, String key) {
        JsonNode value = object.path(key);
        if (!value.isNumber()) {
            return -1;
        }
        BigDecimal nanos = value.decimalValue().movePointRight(NANO_DIGITS_IN_MILLI);
        return nanos.longValue();
    }

    /// ISO-8601 as microseconds since 1970; null is `Workload.NO_TIME`.
    static long micros(JsonNode object, String key) {
        try {
            String text = textOrNull(object, key);
            return text == null
                    ? Workload.NO_TIME
                    : ChronoUnit.MICROS.between(
                            Instant.EPOCH, OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Workload.NO_TIME;
        }
    }

    static List<String> texts(JsonNode object, String key) {
        List<String> texts = new ArrayList<>();
        object.path(key).forEach(value -> texts.add(value.asString("")));
        return texts;
    }
}
