package io.newswire.platform.settings;

import org.eclipse.microprofile.config.spi.Converter;

/** Copies of a record that a broker keeps: from 1 up, or -1 for as many as the broker is set to. */
public final class Copies implements Converter<Short> {
    private static final long serialVersionUID = 1L;
    private static final short BROKERS = -1;

    @Override
    public Short convert(String text) {
        return text.trim().equals("-1") ? BROKERS : (short) WholeNumber.between(text, 1, Short.MAX_VALUE);
    }
}
