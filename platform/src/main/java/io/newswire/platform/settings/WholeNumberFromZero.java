package io.newswire.platform.settings;

import org.eclipse.microprofile.config.spi.Converter;

/** A whole number from 0 up. */
public final class WholeNumberFromZero implements Converter<Integer> {
    private static final long serialVersionUID = 1L;

    @Override
    public Integer convert(String text) {
        return WholeNumber.between(text, 0, Integer.MAX_VALUE);
    }
}
