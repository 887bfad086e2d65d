package io.newswire.store;

import org.eclipse.microprofile.config.spi.Converter;

/** A JDBC URL of PostgreSQL, without the password, which would end up in logs. */
public final class PostgresUrl implements Converter<String> {
    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "jdbc:postgresql:";

    @Override
    public String convert(String text) {
        var url = text.strip();
        if (!url.startsWith(PREFIX)) {
            throw new IllegalArgumentException("'" + url + "' does not look like jdbc:postgresql://host:5432/newswire");
        }
        if (url.contains("password=")) {
            throw new IllegalArgumentException("the password does not belong into the URL: set database-password");
        }
        return url;
    }
}
