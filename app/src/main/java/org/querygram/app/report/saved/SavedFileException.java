package org.querygram.app.report.saved;

/// A file cannot serve as a saved analysis. The message says what is wrong and what to do, without
/// the file's name.
final class SavedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    SavedFileException(String message) {
        super(message);
    }
}
