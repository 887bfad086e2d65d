package io.newswire.enrich.metadata;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether 11/2/2005 is the second of November: in American English, and in English that does not say which it is. */
final class DateOrder {
    private static final Set<String> DAY_FIRST_DOMAINS = Set.of(
            "uk", "au", "nz", "ie", "in", "za", "ng", "ke", "gh", "sg", "my", "hk", "eu", "pk", "bd", "lk", "mt");

    private DateOrder() {}

    static boolean isMonthFirst(@Nullable String language, String url) {
        var locale = Locale.forLanguageTag(language == null ? "en" : language.replace('_', '-'));
        if (!locale.getLanguage().equals("en")) {
            return false;
        }
        var country = locale.getCountry();
        return country.isEmpty() ? !DAY_FIRST_DOMAINS.contains(domain(url)) : country.equals("US");
    }

    private static String domain(String url) {
        var host = UrlDate.host(url);
        return host.substring(host.lastIndexOf('.') + 1);
    }
}
