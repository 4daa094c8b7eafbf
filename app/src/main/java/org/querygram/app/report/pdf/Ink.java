package org.querygram.app.report.pdf;

/// A colour on white paper, parts from 0 to 1. The values are those of the light theme.
record Ink(float red, float green, float blue) {

    static final Ink WHITE = of(0xFFFFFF);
    static final Ink TEXT = of(0x1A1F29);
    static final Ink MUTED = of(0x4F5968);
    static final Ink FAINT = of(0x5C6674);
    static final Ink ACCENT = of(0x2457C5);
    static final Ink PROBLEM = of(0xB3261E);
    static final Ink WARNING = of(0x8F5200);
    static final Ink WARNING_FILL = of(0xF0AE2B);
    static final Ink OK = of(0x17693A);
    static final Ink KEYWORD = of(0x6035A1);
    static final Ink STRING = of(0x01736E);
    static final Ink NUMBER = of(0x9A4600);
    static final Ink SUBTLE = of(0xF5F7F9);
    static final Ink SOFT = of(0xE6EDFB);
    static final Ink BORDER = of(0xD6DBE2);
    static final Ink CONTROL = of(0x7F8997);
    static final Ink OTHER_TABLE = of(0x7A838F);
    static final Ink LOGO = of(0x1F3F8F);
    static final Ink LOGO_TRACE = of(0x9DB8F5);
    static final Ink LOGO_REPEAT = of(0xFFB547);

    private static final Ink[] TABLES = {
        of(0x0881EF), of(0xDB7B1F), of(0x01736E), of(0x6035A1),
        of(0xB27EA7), of(0x786307), of(0x82041B), of(0x12455B)
    };

    /// How many tables have a colour of their own.
    static int tableColours() {
        return TABLES.length;
    }

    /// The colour of the table with that rank; grey beyond the eighth and for -1.
    static Ink table(int rank) {
        return rank >= 0 && rank < TABLES.length ? TABLES[rank] : OTHER_TABLE;
    }

    private static Ink of(int rgb) {
        return new Ink((rgb >> 16 & 0xFF) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f);
    }

    /// Mixed with white: 1 is the colour itself.
    Ink tint(float strength) {
        return new Ink(
                1 - (1 - red) * strength, 1 - (1 - green) * strength, 1 - (1 - blue) * strength);
    }
}
