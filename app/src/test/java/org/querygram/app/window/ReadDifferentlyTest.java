package org.querygram.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadDifferentlyTest {

    @Test
    void anEncodingThatDoesNotExistIsNamedWithOthersThatDo() {
        assertThat(ReadDifferently.complaintOf("utf-9", "UTC"))
                .contains("\"utf-9\"")
                .contains("windows-1252");
    }

    @Test
    void aTimeZoneThatDoesNotExistIsNamedWithOthersThatDo() {
        assertThat(ReadDifferently.complaintOf("", "Mars/Base"))
                .contains("\"Mars/Base\"")
                .contains("Europe/Vienna");
    }

    @Test
    void emptyFieldsMeanWhatTheLogSays() {
        assertThat(ReadDifferently.complaintOf("", "")).isEmpty();
    }
}
