package io.newswire.store;

import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;

/** A JDBC URL of PostgreSQL, without the password, which would end up in logs. */
public final class PostgresUrl implements Converter<String> {
    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "jdbc:postgresql:";

    @Override
    public String convert(String text) {
        var url = text.strip();
        if (!url.startsWith(PREFIX)) {
            // Not repeated: whoever wrote it in another form may have put the password in.
            throw new IllegalArgumentException("it does not look like jdbc:postgresql://host:5432/newswire");
        }
        if (url.toLowerCase(Locale.ROOT).contains("password=") || url.contains("@")) {
            throw new IllegalArgumentException(
                    "user and password do not belong into the URL: set database-user and database-password");
        }
        return url;
    }
}
