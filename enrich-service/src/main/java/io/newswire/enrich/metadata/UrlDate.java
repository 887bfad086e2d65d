package io.newswire.enrich.metadata;

import io.newswire.contracts.NewsDate;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
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
        return dayFirst(tokens);
    }

    /** {@code /29-10-2021}, {@code /29102021-headline} or {@code /20211029/}, where no other order is possible or one is as good. */
    private static @Nullable NewsDate dayFirst(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.isNumber() && token.length() == 8 && token.gap().endsWith("/")) {
                var digits = token.text();
                if (isYear(digits.substring(0, 4)) && only(digits) instanceof NewsDate day) {
                    return day;
                }
                var day = only(digits.substring(0, 2) + '.' + digits.substring(2, 4) + '.' + digits.substring(4));
                if (day != null && isYear(digits.substring(4))) {
                    return day;
                }
            } else if (i + 2 < tokens.size() && isYear(tokens.get(i + 2).text()) && isJoined(tokens, i)) {
                var day = only(token.text()
                        + '-'
                        + tokens.get(i + 1).text()
                        + '-'
                        + tokens.get(i + 2).text());
                if (day != null) {
                    return day;
                }
            }
        }
        return null;
    }

    private static boolean isYear(String digits) {
        return digits.length() == 4 && digits.compareTo("1990") >= 0 && digits.compareTo("2100") < 0;
    }

    private static boolean isJoined(List<Token> tokens, int i) {
        var gap = tokens.get(i + 1).gap();
        return gap.length() == 1 && gap.equals(tokens.get(i + 2).gap());
    }

    private static @Nullable NewsDate only(String text) {
        var readings = DateText.read(text, "en");
        return readings.size() == 1 && readings.getFirst().other() == null
                ? readings.getFirst().date()
                : null;
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
