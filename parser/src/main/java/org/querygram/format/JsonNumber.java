package org.querygram.format;

/// Reads a decimal number of a log, `0.00109`, `1.2e-05`, without losing what a `double` would
/// round away and without making objects.
final class JsonNumber {

    private static final int MOST_DIGITS = 18;

    private JsonNumber() {}

    /// The number times 10 to the power of `scale`, rounded down; -1 for what is no number, is
    /// below nought, or is too large.
    static long scaled(byte[] b, int from, int to, int scale) {
        int at = from;
        long mantissa = 0;
        int digits = 0;
        int seen = 0;
        int exponent = scale;
        boolean fraction = false;
        while (at < to && (LoggerBytes.isDigit(b[at]) || (b[at] == '.' && !fraction))) {
            if (b[at] == '.') {
                fraction = true;
            } else {
                seen++;
                if (digits < MOST_DIGITS) {
                    mantissa = mantissa * 10 + (b[at] - '0');
                    digits += mantissa > 0 ? 1 : 0;
                    exponent -= fraction ? 1 : 0;
                } else {
                    exponent += fraction ? 0 : 1;
                }
            }
            at++;
        }
        if (seen == 0) {
            return -1;
        }
        if (at + 1 < to && (b[at] | 0x20) == 'e') {
            int power = power(b, at + 1, to);
            return power == Integer.MIN_VALUE ? -1 : shift(mantissa, exponent + power);
        }
        return at == to ? shift(mantissa, exponent) : -1;
    }

    private static int power(byte[] b, int from, int to) {
        boolean minus = b[from] == '-';
        int digits = minus || b[from] == '+' ? from + 1 : from;
        long value = LoggerBytes.number(b, digits, to);
        if (value < 0 || value > 400) {
            return Integer.MIN_VALUE;
        }
        return minus ? (int) -value : (int) value;
    }

    private static long shift(long mantissa, int exponent) {
        long value = mantissa;
        for (int i = exponent; i < 0 && value > 0; i++) {
            value /= 10;
        }
        for (int i = exponent; i > 0 && value > 0; i--) {
            if (value > Long.MAX_VALUE / 10) {
                return -1;
            }
            value *= 10;
        }
        return value;
    }
}
