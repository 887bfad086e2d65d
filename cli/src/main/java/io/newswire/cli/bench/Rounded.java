package io.newswire.cli.bench;

import java.math.BigDecimal;
import java.math.MathContext;

/** Figures of a measurement: no more digits than it is good for. */
final class Rounded {
    private static final MathContext DIGITS = new MathContext(4);

    private Rounded() {}

    /** Not a number and infinity, where nothing was measured, become 0. */
    static double of(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : 0;
    }
}
