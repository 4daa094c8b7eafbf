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

    @Test
    void oneLookTellsOfNulsAndOfBytesBeyondAscii() {
        Random random = new Random(3);
        for (int round = 0; round < 3000; round++) {
            byte[] bytes = new byte[1 + random.nextInt(5000)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (1 + random.nextInt(127));
            }
            int from = random.nextInt(bytes.length);
            int to = from + random.nextInt(bytes.length - from + 1);
            int odd = random.nextInt(bytes.length);
            boolean nul = random.nextBoolean();
            bytes[odd] = nul ? 0 : (byte) (128 + random.nextInt(128));
            boolean inside = odd >= from && odd < to;

            TextCheck.Survey survey = TextCheck.survey(bytes, from, to);

            assertThat(survey.plain()).isEqualTo(!inside);
            assertThat(survey.nuls()).isEqualTo(inside && nul);
        }
    }
}
