package org.querygram.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

class TextCheckTest {

    @Test
    void countsEveryLineFeedWhereverItStands() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = new byte[random.nextInt(6000)];
            int share = 1 + random.nextInt(20);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random.nextInt(share) == 0 ? 10 : (byte) random.nextInt(256);
            }
            int from = random.nextInt(bytes.length + 1);
            int to = from + random.nextInt(bytes.length - from + 1);
            int expected = 0;
            for (int i = from; i < to; i++) {
                expected += bytes[i] == 10 ? 1 : 0;
            }

            assertThat(TextCheck.lines(bytes, from, to)).isEqualTo(expected);
        }
    }
}
