package io.newswire.platform.settings;

import org.eclipse.microprofile.config.spi.Converter;

/** A TCP port; 0 takes any that is free. */
public final class Port implements Converter<Integer> {
    private static final long serialVersionUID = 1L;

    @Override
    public Integer convert(String text) {
        return WholeNumber.between(text, 0, 65_535);
    }
}
