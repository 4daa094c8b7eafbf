package org.querygram.app.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

class JsonPartsTest {

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static Consumer<Integer> writer(JsonOut json) {
        return number -> json.object().number("n", number).array("list").number(number).end().end();
    }

    private static String written(int threads, int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonOut json = new JsonOut(out)) {
            json.object().text("before", "x").array("all");
            new JsonParts(threads).write(json, numbers(count), JsonPartsTest::writer);
            json.end().text("behind", "y").end();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 200, 201, 400, 5_003})
    void severalThreadsWriteTheBytesOfOne(int count) {
        assertThat(written(4, count)).isEqualTo(written(1, count));
        assertThat(written(2, count)).isEqualTo(written(1, count));
    }

    @Test
    void whatAThreadThrowsIsThrown() {
        JsonOut json = new JsonOut(new ByteArrayOutputStream());
        json.object().array("all");

        assertThatThrownBy(
                        () ->
                                new JsonParts(3)
                                        .write(
                                                json,
                                                numbers(2_000),
                                                part ->
                                                        number -> {
                                                            if (number == 1_234) {
                                                                throw new IllegalStateException(
                                                                        "no number");
                                                            }
                                                            part.number(number);
                                                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no number");
    }
}
