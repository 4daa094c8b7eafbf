package org.querygram.app.report.json;

import org.jspecify.annotations.Nullable;
import org.querygram.workload.Workload;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/// A JSON generator that knows our units: milliseconds, ISO-8601 times, null for what is not known.
public final class JsonOut implements AutoCloseable {

    private static final int NANO_DIGITS_IN_MILLI = 6;
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build();

    private final JsonGenerator json;

    /// The stream stays open when this is closed.
    public JsonOut(OutputStream out) {
        json = JSON.createGenerator(new Indented(), out, JsonEncoding.UTF8);
    }

    /// Starts an object: the whole, an element of an array, or the value of the last name.
    public JsonOut object() {
        json.writeStartObject();
        return this;
    }

    /// The next value is the named member's.
    public JsonOut name(String name) {
        json.writeName(name);
        return this;
    }

    /// Starts an object that is a member.
    public JsonOut object(String name) {
        return name(name).object();
    }

    /// Starts an array that is a member.
    public JsonOut array(String name) {
        json.writeName(name);
        json.writeStartArray();
        return this;
    }

    /// Ends the array or object that was started last.
    public JsonOut end() {
        if (json.streamWriteContext().inArray()) {
            json.writeEndArray();
        } else {
            json.writeEndObject();
        }
        return this;
    }

    /// A member that is text, or null.
    public JsonOut text(String name, @Nullable String text) {
        json.writeName(name);
        return item(text);
    }

    /// A text or null as an element or as the value of the last name.
    public JsonOut item(@Nullable String text) {
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(wellFormed(text));
        }
        return this;
    }

    public JsonOut number(String name, long number) {
        json.writeName(name);
        json.writeNumber(number);
        return this;
    }

    public JsonOut number(long number) {
        json.writeNumber(number);
        return this;
    }

    /// A whole number without its point: `5`, `0.2`.
    public JsonOut decimal(String name, double number) {
        json.writeName(name);
        json.writeNumber(
                new BigDecimal(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()));
        return this;
    }

    public JsonOut flag(String name, boolean value) {
        json.writeName(name);
        json.writeBoolean(value);
        return this;
    }

    public JsonOut texts(String name, Collection<? extends @Nullable String> texts) {
        array(name);
        texts.forEach(this::item);
        return end();
    }

    /// Nanoseconds as milliseconds; a negative number is null.
    public JsonOut millis(String name, long nanos) {
        json.writeName(name);
        if (nanos < 0) {
            json.writeNull();
        } else {
            json.writeNumber(BigDecimal.valueOf(nanos, NANO_DIGITS_IN_MILLI).stripTrailingZeros());
        }
        return this;
    }

    /// Microseconds since 1970 as ISO-8601 in UTC; `Workload.NO_TIME` is null.
    public JsonOut time(String name, long micros) {
        return text(
                name,
                micros == Workload.NO_TIME
                        ? null
                        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                Instant.EPOCH
                                        .plus(micros, ChronoUnit.MICROS)
                                        .atOffset(ZoneOffset.UTC)));
    }

    @Override
    public void close() {
        json.close();
    }

    /// Half a surrogate pair (a file name, a cut text) cannot be written as UTF-8: U+FFFD stands
    /// for it.
    private static String wellFormed(String text) {
        int at = 0;
        while (at < text.length() && !Character.isSurrogate(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(p -> isHalf(p) ? 0xFFFD : p).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /// Indents objects, with line breaks that do not depend on the system.
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
