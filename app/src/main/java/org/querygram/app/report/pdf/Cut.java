package org.querygram.app.report.pdf;

/// The four bundled fonts.
enum Cut {
    SANS("IBMPlexSans-Regular.ttf"),
    SANS_BOLD("IBMPlexSans-SemiBold.ttf"),
    MONO("IBMPlexMono-Regular.ttf"),
    MONO_BOLD("IBMPlexMono-SemiBold.ttf");

    private final String file;

    Cut(String file) {
        this.file = file;
    }

    /// Name of its resource in `org/querygram/app/fonts`.
    String file() {
        return file;
    }

    /// The cut that is tried where this one lacks a character (Mono has no Ω).
    Cut substitute() {
        return switch (this) {
            case SANS, MONO -> SANS;
            case SANS_BOLD, MONO_BOLD -> SANS_BOLD;
        };
    }

    Cut bold() {
        return this == MONO || this == MONO_BOLD ? MONO_BOLD : SANS_BOLD;
    }
}
