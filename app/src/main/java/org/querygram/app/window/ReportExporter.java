package org.querygram.app.window;

import java.io.IOException;
import java.nio.file.Path;
import org.querygram.app.log.OpenLog;

/// Writes the findings of a log as a report; the ending of the file's name says which kind.
@FunctionalInterface
public interface ReportExporter {

    /// @throws IOException when the report cannot be written; an older file then stands unchanged
    void export(OpenLog log, Path target) throws IOException;
}
