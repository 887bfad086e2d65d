package io.newswire.platform.settings;

import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.spi.Converter;

/** An absolute address of http or https. */
public final class HttpAddress implements Converter<URI> {
    private static final long serialVersionUID = 1L;

    @Override
    public URI convert(String text) {
        try {
            var address = new URI(text.trim());
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + text + "' is no address: " + e.getReason(), e);
        }
        throw new IllegalArgumentException("'" + text + "' is no address such as http://collector:4318");
    }
}
