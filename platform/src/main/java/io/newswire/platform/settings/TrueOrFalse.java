package io.newswire.platform.settings;

import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;

/** The library takes whatever it does not know for false; a switch that is misspelt is to be a problem. */
final class TrueOrFalse implements Converter<Boolean> {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean convert(String text) {
        return switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        };
    }
}
