package io.newswire.enrich.metadata;

import io.newswire.contracts.NewsDate;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The day that many sites write into their addresses: {@code /2005/11/02/} or {@code /2005-11-02-}. */
final class UrlDate {
    private UrlDate() {}

    static @Nullable NewsDate in(String url) {
        var tokens = Token.of(path(url));
        for (int i = 0; i + 2 < tokens.size(); i++) {
            var year = tokens.get(i);
            if (year.isNumber()
                    && year.length() == 4
                    && year.text().compareTo("1990") >= 0
                    && year.text().compareTo("2100") < 0) {
                var readings = DateText.read(
                        year.text()
                                + '-'
                                + tokens.get(i + 1).text()
                                + '-'
                                + tokens.get(i + 2).text(),
                        "en");
                boolean joined = tokens.get(i + 1).gap().length() == 1
                        && tokens.get(i + 1).gap().equals(tokens.get(i + 2).gap());
                if (joined && readings.size() == 1) {
                    return readings.getFirst().date();
                }
            }
        }
        return null;
    }

    private static String path(String url) {
        int slash = url.indexOf('/', url.indexOf("://") + 3);
        return slash < 0 ? "" : url.substring(slash);
    }

    /** Lower case; empty when the URL has none. */
    static String host(String url) {
        try {
            var host = new URI(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            // A hint only: a page without a proper URL is judged without it.
            return "";
        }
    }
}
