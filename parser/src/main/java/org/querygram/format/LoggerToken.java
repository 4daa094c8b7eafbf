package org.querygram.format;

/// An element as one line of the sample shows it, at `[from, to)`.
record LoggerToken(LoggerElement element, int from, int to) {

    LoggerElement.Kind kind() {
        return element.kind();
    }
}
