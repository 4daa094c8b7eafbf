package org.querygram.app.report.saved;

import org.querygram.app.report.json.AnalysisJson;
import org.querygram.app.report.json.ComparisonJson;
import org.querygram.compare.Side;
import org.querygram.read.UnreadableInputException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// Reads what `-o x.json` and `-o x.qgram` wrote: analysis.json, plain or packed with gzip.
public final class SavedFile {

    /// The ending of a packed one.
    public static final String ENDING = ".qgram";

    private static final int START = 300;
    private static final String CUT =
            "is cut off or damaged. Write it again with 'querygram analyze LOG -o x.qgram'.";
    private static final String FOREIGN =
            "is no saved analysis of Querygram. Make one with 'querygram analyze LOG -o x.qgram'.";
    private static final String OURS = "\"querygram/";

    private SavedFile() {}

    /// True for a file of ours by its first bytes, and for every file with our ending: an empty or
    /// foreign one shall be told as such, not as a log that nobody knows.
    public static boolean isOne(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            return true;
        }
        return startsAsOurs(file);
    }

    private static boolean startsAsOurs(Path file) {
        try (InputStream in = unpacked(file)) {
            String start = new String(in.readNBytes(START), StandardCharsets.UTF_8).stripLeading();
            return start.startsWith("{") && start.contains(OURS);
        } catch (IOException e) {
            // Reading it as a log fails next, with the reason.
            return false;
        }
    }

    /// The analysis in a file, as one side of a comparison.
    ///
    /// @throws UnreadableInputException for a cut or foreign file, and for one of a newer program
    public static Side read(Path file) throws UnreadableInputException {
        return read(file, SavedSide::side);
    }

    /// The analysis in a file, for views.
    ///
    /// @throws UnreadableInputException for a cut or foreign file, and for one of a newer program
    public static SavedAnalysis open(Path file) throws UnreadableInputException {
        return read(file, SavedSide::laidOut);
    }

    /// What to make of a file's analysis.
    @FunctionalInterface
    private interface Use<T> {
        T of(SavedSide side) throws SavedFileException;
    }

    private static <T> T read(Path file, Use<T> use) throws UnreadableInputException {
        try (InputStream in = unpacked(file)) {
            return use.of(new SavedSide(checked(new ObjectMapper().readTree(in))));
        } catch (SavedFileException e) {
            throw unreadable(file, String.valueOf(e.getMessage()));
        } catch (IOException | JacksonException e) {
            throw unreadable(file, startsAsOurs(file) ? CUT : FOREIGN);
        }
    }

    /// The text of the analysis, unpacked.
    public static byte[] json(Path file) throws IOException {
        try (InputStream in = unpacked(file)) {
            return in.readAllBytes();
        }
    }

    private static UnreadableInputException unreadable(Path file, String what) {
        return new UnreadableInputException(file.toString(), file + " " + what, "");
    }

    private static JsonNode checked(JsonNode json) throws SavedFileException {
        String schema = json.path("schema").asString("");
        if (schema.equals(AnalysisJson.SCHEMA)) {
            return json;
        }
        if (schema.equals(ComparisonJson.SCHEMA)) {
            throw new SavedFileException(
                    "is a comparison, not an analysis. Give the analyses that it was made of.");
        }
        if (schema.startsWith("querygram/analysis/")) {
            throw new SavedFileException(
                    "was saved by a newer version of Querygram (%s; this one reads %s). Install that version, or save it again with this one."
                            .formatted(schema, AnalysisJson.SCHEMA));
        }
        throw new SavedFileException(FOREIGN);
    }

    private static InputStream unpacked(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            in.mark(2);
            boolean packed = in.read() == 0x1F && in.read() == 0x8B;
            in.reset();
            return packed ? new GZIPInputStream(in) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
