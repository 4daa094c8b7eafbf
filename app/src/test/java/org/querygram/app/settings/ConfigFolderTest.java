package org.querygram.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class ConfigFolderTest {

    private static final Path HOME = Path.of("/home/me");

    @Test
    void aRelativeXdgFolderCountsForNothing() {
        assertThat(ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "conf"), "Linux", HOME))
                .isEqualTo(Path.of("/home/me/.config/querygram"));
    }

    @Test
    void linuxKeepsToXdg() {
        assertThat(ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "/conf"), "Linux", HOME))
                .isEqualTo(Path.of("/conf/querygram"));
        assertThat(ConfigFolder.of(Map.of(), "Linux", HOME))
                .isEqualTo(Path.of("/home/me/.config/querygram"));
    }

    @Test
    void linuxGoesByTheHomeOfTheEnvironmentAsTheSpecificationDoes() {
        assertThat(ConfigFolder.of(Map.of("HOME", "/elsewhere"), "Linux", HOME))
                .isEqualTo(Path.of("/elsewhere/.config/querygram"));
        assertThat(ConfigFolder.of(Map.of("HOME", ""), "Linux", HOME))
                .isEqualTo(Path.of("/home/me/.config/querygram"));
    }

    @Test
    void macAndWindowsHaveFoldersOfTheirOwn() {
        assertThat(ConfigFolder.of(Map.of(), "Mac OS X", HOME))
                .isEqualTo(Path.of("/home/me/Library/Application Support/Querygram"));
        assertThat(ConfigFolder.of(Map.of("APPDATA", "/roaming"), "Windows 11", HOME))
                .isEqualTo(Path.of("/roaming/Querygram"));
        assertThat(ConfigFolder.of(Map.of(), "Windows 11", HOME))
                .isEqualTo(Path.of("/home/me/AppData/Roaming/Querygram"));
    }
}
