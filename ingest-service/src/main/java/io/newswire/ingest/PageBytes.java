package io.newswire.ingest;

import org.eclipse.microprofile.config.spi.Converter;

/** A number of bytes for which topics have room, also when it is a feed's body in Base64. */
public final class PageBytes implements Converter<Integer> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000_000;

    @Override
    public Integer convert(String text) {
        try {
            int bytes = Integer.parseInt(text.trim());
            if (bytes >= 1 && bytes <= MOST) {
                return bytes;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number of bytes", e);
        }
        throw new IllegalArgumentException("'" + text + "' is not within 1 and " + MOST);
    }
}
