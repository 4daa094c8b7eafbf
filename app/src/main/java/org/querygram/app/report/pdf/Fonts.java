package org.querygram.app.report.pdf;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The bundled fonts, embedded in one document as far as they are used, and what they can show.
final class Fonts {

    /// Width of the box that stands for a character that no bundled font has, in parts of the size.
    static final float BOX_WIDTH = 0.62f;

    private static final String FOLDER = "/org/querygram/app/fonts/";

    /// PDFBox tells of missing tables in fonts on the standard error stream, which is not its to
    /// use.
    private static final Logger PDFBOX = Logger.getLogger("org.apache");

    private static final float MISSING = -1;

    private final Map<Cut, PDType0Font> fonts = new EnumMap<>(Cut.class);
    private final Map<Cut, Map<Integer, Float>> widths = new EnumMap<>(Cut.class);

    Fonts(PDDocument document) throws IOException {
        PDFBOX.setLevel(Level.OFF);
        for (Cut cut : Cut.values()) {
            fonts.put(cut, load(document, cut.file()));
            widths.put(cut, new HashMap<>());
        }
    }

    private static PDType0Font load(PDDocument document, String file) throws IOException {
        try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new FileNotFoundException("the font " + file + " is not in the program");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // Ligatures would make "findings" a word that no search finds.
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        }
    }

    PDType0Font font(Cut cut) {
        PDType0Font font = fonts.get(cut);
        if (font == null) {
            throw new IllegalStateException(cut + " was not loaded");
        }
        return font;
    }

    /// The cut that shows a character: its own, the substitute, or null where a box must stand.
    @Nullable Cut cutFor(int point, Cut wanted) {
        if (width(point, wanted) != MISSING) {
            return wanted;
        }
        return width(point, wanted.substitute()) == MISSING ? null : wanted.substitute();
    }

    /// Advance of a character in parts of the size.
    float advance(int point, Cut wanted) {
        Cut cut = cutFor(point, wanted);
        return cut == null ? BOX_WIDTH : width(point, cut);
    }

    private float width(int point, Cut cut) {
        Map<Integer, Float> known = widths.computeIfAbsent(cut, c -> new HashMap<>());
        return known.computeIfAbsent(point, p -> measure(p, font(cut)));
    }

    private static float measure(int point, PDType0Font font) {
        if (Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE) {
            return MISSING;
        }
        try {
            return font.getStringWidth(Character.toString(point)) / 1000;
        } catch (IOException | IllegalArgumentException e) {
            // PDFBox has no other way to say that a font lacks a character.
            return MISSING;
        }
    }

    /// Width of a line in points.
    float width(String text, Style style) {
        float[] sum = {0};
        text.codePoints().forEach(point -> sum[0] += advance(point, style.cut()));
        return sum[0] * style.size();
    }
}
