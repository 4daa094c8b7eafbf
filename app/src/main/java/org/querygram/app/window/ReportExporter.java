package org.querygram.app.window;

import org.querygram.app.log.OpenLog;

import java.io.IOException;
import java.nio.file.Path;

/// Writes reports; the ending of the file's name says which kind. Called in the background.
public interface ReportExporter {

    /// The findings of one log.
    ///
    /// @throws IOException when the report cannot be written, with words for people; an older file
    /// then
    ///     stands unchanged
    void export(OpenLog log, Path target) throws IOException;

    /// Two logs compared.
    ///
    /// @throws IOException as for one log
    void export(OpenLog before, OpenLog after, Path target) throws IOException;
}
