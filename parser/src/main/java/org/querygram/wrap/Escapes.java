package org.querygram.wrap;

/// How a wrapper writes what cannot stand in its lines.
enum Escapes {
    NONE,
    /// rsyslog: `#011` for a TAB, `#012` for a line feed.
    OCTAL,
    /// The string of a JSON object: `\n`, `\"`, `\u001b`.
    JSON
}
