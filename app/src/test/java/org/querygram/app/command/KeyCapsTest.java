package org.querygram.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyCapsTest {

    @Test
    void theShortcutKeyIsCmdOnAMac() {
        assertThat(KeyCaps.of("Shortcut+Shift+P", true)).containsExactly("Cmd", "Shift", "P");
        assertThat(KeyCaps.of("Shortcut+Shift+P", false)).containsExactly("Ctrl", "Shift", "P");
    }

    @Test
    void noKeysAreNoCaps() {
        assertThat(KeyCaps.of("")).isEmpty();
    }

    @Test
    void aLetterBelongsToTheFieldInWhichItIsTyped() {
        assertThat(KeyCaps.worksInFields("N")).isFalse();
        assertThat(KeyCaps.worksInFields("?")).isFalse();
        assertThat(KeyCaps.worksInFields("Shortcut+Tab")).isTrue();
        assertThat(KeyCaps.worksInFields("Shift+F6")).isTrue();
    }
}
