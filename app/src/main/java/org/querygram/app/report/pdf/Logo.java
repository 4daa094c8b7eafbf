package org.querygram.app.report.pdf;

import java.io.IOException;

/// The program's sign: a statement, the same one again and again, and the loop around those.
final class Logo {

    /// The sign is drawn on a grid of 16.
    private static final float GRID = 16;

    private Logo() {}

    static void draw(Sheet sheet, float x, float y, float size) throws IOException {
        float u = size / GRID;
        sheet.box(x, y, size, size, 3 * u, Ink.LOGO, null);
        sheet.rectangle(x + 2 * u, y + 13 * u, 12 * u, u, Ink.LOGO_TRACE);
        sheet.rectangle(x + 2 * u, y + 9 * u, 2 * u, 4 * u, Ink.WHITE);
        for (int bar = 6; bar <= 12; bar += 3) {
            sheet.rectangle(x + bar * u, y + 6 * u, 2 * u, 7 * u, Ink.LOGO_REPEAT);
        }
        sheet.rectangle(x + 6 * u, y + 2 * u, 8 * u, u, Ink.WHITE);
        sheet.rectangle(x + 6 * u, y + 2 * u, u, 2 * u, Ink.WHITE);
        sheet.rectangle(x + 13 * u, y + 2 * u, u, 2 * u, Ink.WHITE);
    }
}
