package org.querygram.app.filter;

/// How a figure is compared.
public enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<="),
    ABOVE(">"),
    BELOW("<"),
    EQUAL("=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    boolean holds(long figure, long value) {
        return switch (this) {
            case AT_LEAST -> figure >= value;
            case AT_MOST -> figure <= value;
            case ABOVE -> figure > value;
            case BELOW -> figure < value;
            case EQUAL -> figure == value;
        };
    }
}
