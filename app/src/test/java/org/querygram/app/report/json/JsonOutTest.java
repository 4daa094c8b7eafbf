package org.querygram.app.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.workload.Workload;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

class JsonOutTest {

    private static String written(Consumer<JsonOut> body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonOut json = new JsonOut(out)) {
            body.accept(json);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

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

    private static String byJackson(Consumer<JsonGenerator> body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonFactory factory =
                JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
        try (JsonGenerator json = factory.createGenerator(new Indented(), out, JsonEncoding.UTF8)) {
            body.accept(json);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void writesWhatJacksonWrites(int seed) {
        for (int i = 0; i < 50; i++) {
            int number = 100 * seed + i;
            String ours = written(json -> object(json, new Random(number), 0));
            String jacksons = byJackson(json -> object(json, new Random(number), 0));
            assertThat(ours).isEqualTo(jacksons);
        }
    }

    private static void object(JsonOut json, Random random, int depth) {
        json.object();
        int members = random.nextInt(6);
        for (int i = 0; i < members; i++) {
            String name = "name" + i;
            switch (random.nextInt(depth > 5 ? 5 : 8)) {
                case 0 -> json.text(name, text(random));
                case 1 -> json.text(name, null);
                case 2 -> json.number(name, random.nextLong());
                case 3 -> json.flag(name, random.nextBoolean());
                case 4 -> json.millis(name, Math.abs(random.nextLong()) >> random.nextInt(60));
                case 5 -> object(json.name(name), random, depth + 1);
                case 6 -> json.texts(name, List.of(text(random), text(random)));
                default -> {
                    json.array(name);
                    int elements = random.nextInt(4);
                    for (int element = 0; element < elements; element++) {
                        object(json, random, depth + 1);
                    }
                    json.number(random.nextInt()).end();
                }
            }
        }
        json.end();
    }

    private static void object(JsonGenerator json, Random random, int depth) {
        json.writeStartObject();
        int members = random.nextInt(6);
        for (int i = 0; i < members; i++) {
            json.writeName("name" + i);
            switch (random.nextInt(depth > 5 ? 5 : 8)) {
                case 0 -> json.writeString(text(random));
                case 1 -> json.writeNull();
                case 2 -> json.writeNumber(random.nextLong());
                case 3 -> json.writeBoolean(random.nextBoolean());
                case 4 ->
                        json.writeNumber(
                                BigDecimal.valueOf(
                                                Math.abs(random.nextLong()) >> random.nextInt(60),
                                                6)
                                        .stripTrailingZeros());
                case 5 -> object(json, random, depth + 1);
                case 6 -> {
                    json.writeStartArray();
                    json.writeString(text(random));
                    json.writeString(text(random));
                    json.writeEndArray();
                }
                default -> {
                    json.writeStartArray();
                    int elements = random.nextInt(4);
                    for (int element = 0; element < elements; element++) {
                        object(json, random, depth + 1);
                    }
                    json.writeNumber(random.nextInt());
                    json.writeEndArray();
                }
            }
        }
        json.writeEndObject();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(5)) {
                case 0 -> text.append((char) random.nextInt(0x80));
                case 1 -> text.append("\"\\/\b\f\n\r\t\0\u007f\u2028".charAt(random.nextInt(11)));
                case 2 -> text.append((char) (0x80 + random.nextInt(0xD800 - 0x80)));
                case 3 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                default -> text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }

    @Test
    void halfACharacterIsAReplacementCharacter() {
        String json = written(out -> out.object().text("name", "a\ud83d b\ude00 \ud83d").end());

        assertThat(json).isEqualTo("{\n  \"name\" : \"a\ufffd b\ufffd \ufffd\"\n}");
    }

    @Test
    void timesAreWhatJavaWrites() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            long micros = random.nextLong() >> random.nextInt(4, 60);
            String expected =
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
            assertThat(written(out -> out.object().time("at", micros).end()))
                    .isEqualTo("{\n  \"at\" : \"" + expected + "\"\n}");
        }
        assertThat(written(out -> out.object().time("at", Workload.NO_TIME).end()))
                .contains("null");
    }

    @Test
    void wholeNumbersHaveNoPoint() {
        assertThat(written(out -> out.object().decimal("a", 500).decimal("b", 0.2).end()))
                .isEqualTo("{\n  \"a\" : 500,\n  \"b\" : 0.2\n}");
    }

    @Test
    void sameMembersStandAtEveryPlaceAsIfWrittenThere() {
        Object advice = new Object();
        List<Object> others = List.of(new Object(), new Object());
        Consumer<JsonOut> kept =
                json -> {
                    json.object().array("all");
                    for (int i = 0; i < 4; i++) {
                        json.object();
                        if (i % 2 == 1) {
                            json.number("i", i);
                        }
                        json.same(advice, () -> json.object("advice").number("of", 7).end());
                        json.same(others.get(i % 2), () -> json.texts("more", List.of("a", "b")));
                        json.end();
                    }
                    json.end().number("first", 1);
                    json.same(advice, () -> json.object("advice").number("of", 7).end()).end();
                };
        var all = JsonMapper.shared().readTree(written(kept));

        assertThat(all.get("all")).hasSize(4);
        for (var one : all.get("all")) {
            assertThat(one.get("advice").get("of").asInt()).isEqualTo(7);
            assertThat(one.get("more")).hasSize(2);
        }
        assertThat(written(kept)).endsWith(",\n  \"advice\" : {\n    \"of\" : 7\n  }\n}");
    }

    @Test
    void aTextLongerThanAllBuffersIsWhole() {
        String text = "long \"text\" \u00e4 ".repeat(100_000);

        assertThat(
                        JsonMapper.shared()
                                .readTree(written(out -> out.object().text("name", text).end()))
                                .get("name")
                                .asString())
                .isEqualTo(text);
    }

    @Test
    void loopsInLoopsHaveNoLimit() {
        String json =
                written(
                        out -> {
                            out.object();
                            for (int i = 0; i < 300; i++) {
                                out.array("a").object();
                            }
                            for (int i = 0; i < 300; i++) {
                                out.end().end();
                            }
                            out.end();
                        });

        assertThat(json.chars().filter(c -> c == '[')).hasSize(300);
        assertThat(json).endsWith("} ]\n}");
    }

    @Test
    void aFullDiskIsTold() {
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        JsonOut json = new JsonOut(full);
        json.object().end();

        assertThatThrownBy(json::close)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left");
    }
}
