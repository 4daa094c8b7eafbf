package org.querygram.app.ignore;

import org.querygram.detect.Detector;
import org.querygram.detect.Detectors;
import org.querygram.detect.IgnoreList;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `.querygram-ignore`, searched from a folder upwards to the root of its repository.
public final class IgnoreFile {

    private static final String REPOSITORY = ".git";

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
