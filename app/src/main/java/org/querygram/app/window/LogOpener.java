package org.querygram.app.window;

import org.querygram.app.log.OpenLog;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;

import java.nio.file.Path;
import java.util.List;

/// Reads logs and judges them: long work, run in the background.
@FunctionalInterface
public interface LogOpener {

    /// @throws Exception `UnreadableInputException` where a file cannot be read, with words for
    /// people
    OpenLog open(List<Path> paths, ReadOptions options, Progress progress) throws Exception;
}
