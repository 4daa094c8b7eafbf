package org.querygram.format;

/// Reads times that are numbers: seconds since 1970 with or without a fraction, milliseconds,
/// microseconds, nanoseconds.
final class JsonRecordTime {

    private JsonRecordTime() {}

    /// Microseconds since 1970 UTC, or -1 when the number is no time from 2001 to 2286.
    static long micros(byte[] b, int from, int to) {
        int digits = LoggerBytes.digits(b, from, to) - from;
        return switch (digits) {
            case 10 -> JsonNumber.scaled(b, from, to, 6);
            case 13 -> JsonNumber.scaled(b, from, to, 3);
            case 16 -> JsonNumber.scaled(b, from, to, 0);
            case 19 -> JsonNumber.scaled(b, from, from + 16, 0);
            default -> -1;
        };
    }
}
