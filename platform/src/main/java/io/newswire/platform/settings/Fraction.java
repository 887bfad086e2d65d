package io.newswire.platform.settings;

import org.eclipse.microprofile.config.spi.Converter;

/** A number above 0 and up to 1. */
public final class Fraction implements Converter<Double> {
    private static final long serialVersionUID = 1L;

    @Override
    public Double convert(String text) {
        try {
            double value = Double.parseDouble(text.trim());
            if (value > 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
        throw new IllegalArgumentException("'" + text + "' is not above 0 and up to 1");
    }
}
