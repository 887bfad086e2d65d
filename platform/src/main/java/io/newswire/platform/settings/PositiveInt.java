package io.newswire.platform.settings;

import org.eclipse.microprofile.config.spi.Converter;

/** A whole number from 1 up. */
public final class PositiveInt implements Converter<Integer> {
    private static final long serialVersionUID = 1L;

    @Override
    public Integer convert(String text) {
        return WholeNumber.between(text, 1, Integer.MAX_VALUE);
    }
}
