package org.querygram.app.ignore;

import org.querygram.app.report.ReportException;
import org.querygram.app.report.SafeWrite;
import org.querygram.detect.Detector;
import org.querygram.detect.Detectors;
import org.querygram.detect.IgnoreList;
import org.querygram.detect.IgnoreRule;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `.querygram-ignore`, searched from a folder upwards to the root of its repository.
public final class IgnoreFile {

    private static final String REPOSITORY = ".git";

    private static final String HEADER =
            "# Findings that are fine: detector, fingerprint of the statement, # note\n";

    private IgnoreFile() {}

    /// The nearest one: in the folder or above it, but not above the folder that holds `.git`.
    public static Optional<Path> nearest(Path folder) {
        Path at = folder.toAbsolutePath().normalize();
        while (at != null) {
            Path file = at.resolve(IgnoreList.FILE_NAME);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
            at = Files.exists(at.resolve(REPOSITORY)) ? null : at.getParent();
        }
        return Optional.empty();
    }

    /// Adds a rule to the nearest file; where there is none, one is made in the folder.
    ///
    /// @return the file
    /// @throws ReportException when it could not be written; the old file is unchanged then
    public static Path add(Path folder, IgnoreRule rule) throws ReportException {
        Path file = nearest(folder).orElse(folder.resolve(IgnoreList.FILE_NAME));
        try {
            String old = Files.exists(file) ? Files.readString(file) : HEADER;
            String start = old.isEmpty() || old.endsWith("\n") ? old : old + "\n";
            byte[] text = (start + rule.line() + "\n").getBytes(StandardCharsets.UTF_8);
            SafeWrite.write(file, out -> out.write(text));
            return file;
        } catch (IOException e) {
            throw new ReportException(
                    "%s cannot be read (%s). Check the file.".formatted(file, e.getMessage()), e);
        }
    }

    /// What a file says.
    ///
    /// @throws IgnoreFileException when it cannot be read, or a line of it is no rule
    public static IgnoreList read(Path file) throws IgnoreFileException {
        List<String> detectors = Detectors.all().stream().map(Detector::id).toList();
        try {
            return IgnoreList.parse(Files.readAllLines(file), detectors);
        } catch (MalformedInputException e) {
            throw new IgnoreFileException("%s is not in UTF-8. Save it so.".formatted(file));
        } catch (IOException e) {
            throw new IgnoreFileException(
                    "%s cannot be read (%s). Check the path, or leave it out with --no-ignore."
                            .formatted(file, e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new IgnoreFileException("%s, %s.".formatted(file, e.getMessage()));
        }
    }
}
