package org.querygram.app.compare;

/// A statement of one side, below the table.
///
/// @param title "Before, 1,153 times", "After, probably became"
/// @param detail "first at line 5", "6 times, line 8"
/// @param sql formatted, with the values of its first run; empty where there is none
public record SidePart(String title, String detail, String sql) {}
