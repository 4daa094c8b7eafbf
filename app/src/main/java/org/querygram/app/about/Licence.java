package org.querygram.app.about;

/// What one bundled work may be used for.
///
/// @param of the work and its version: "pdfbox 3.0.8"
/// @param text all of the licence, with its notices; empty when it cannot be found, which is a
/// fault of the build
public record Licence(String of, String text) {}
