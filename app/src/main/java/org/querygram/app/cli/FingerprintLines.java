package org.querygram.app.cli;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.Fingerprints;
import org.querygram.sql.StatementScanner;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/// Answers one `{"id","sql"}` after the other.
final class FingerprintLines {

    /// Statements of some MB are real (bulk INSERTs); Jackson's own limit is 20 million characters.
    private static final int LONGEST = 256 << 20;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxStringLength(LONGEST).build())
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build();

    private static final String EXPECTED = "expected {\"id\": ..., \"sql\": \"...\"}";

    private final OutputStream out;
    private final StatementScanner scanner = new StatementScanner();

    FingerprintLines(OutputStream out) {
        this.out = out;
    }

    private record Question(Object id, @Nullable String sql) {}

    /// Writes the answer to one line.
    ///
    /// @return what is wrong with the line, a sentence; "" if nothing is (an empty line has no
    /// answer)
    String answer(byte[] line, int length) throws IOException {
        if (isBlank(line, length)) {
            return "";
        }
        Question question;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line, 0, length)) {
            question = question(parser);
        } catch (JacksonException e) {
            return "not JSON, %s (%s).".formatted(EXPECTED, e.getOriginalMessage());
        }
        if (question == null) {
            return "no object, %s.".formatted(EXPECTED);
        }
        if (question.sql() == null) {
            return "no text \"sql\", %s.".formatted(EXPECTED);
        }
        write(question.id(), question.sql());
        return "";
    }

    private static boolean isBlank(byte[] line, int length) {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\r' && line[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Question question(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        Object id = JsonToken.VALUE_NULL;
        String sql = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("sql")) {
                sql = value == JsonToken.VALUE_STRING ? parser.getString() : null;
            } else if (name.equals("id")) {
                id = id(parser, value);
            }
            parser.skipChildren();
        }
        return new Question(id, sql);
    }

    /// The id as it came: text stays text, a number keeps its digits.
    private static Object id(JsonParser parser, JsonToken value) {
        return switch (value) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> JsonToken.VALUE_NULL;
        };
    }

    private void write(Object id, String sql) throws IOException {
        byte[] text = sql.getBytes(StandardCharsets.UTF_8);
        scanner.scan(text, 0, text.length);
        try (JsonGenerator json =
                JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeName("id");
            writeId(json, id);
            json.writeStringProperty("fingerprint", Fingerprints.hex(scanner.fingerprint()));
            json.writeStringProperty("normalized", scanner.normalized());
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void writeId(JsonGenerator json, Object id) {
        switch (id) {
            case String text -> json.writeString(text);
            case BigInteger number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            default -> json.writeNull();
        }
    }
}
