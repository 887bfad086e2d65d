package io.newswire.store.query;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.UrlExplanation;
import io.newswire.store.database.SearchLanguage;
import io.newswire.store.lexemes.Filter;
import io.newswire.store.lexemes.Source;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses values that no article can have: who writes one would take an empty list for an answer. */
final class NeverFound {
    private static final int LONGEST = 253;
    private static final int LONGEST_CODE = 3;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    /** A name or an address as URLs have it, that of an IPv6 address in brackets. */
    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}_-]+(\\.[\\p{Alnum}_-]+)*|\\[[\\p{XDigit}:.]+]");

    private static final String SOME_HOST = "a host such as news.example";

    private static final Pattern BEFORE_HOST = Pattern.compile("^(\\*?\\.)+");

    private NeverFound() {}

    /** @throws BadParameterException at the first, with what was meant where that can be told */
    static void refuse(Parameters parameters) {
        language(parameters.text(Filter.LANGUAGE.parameter(), LONGEST));
        country(parameters.text(Filter.COUNTRY.parameter(), LONGEST));
        source(parameters);
    }

    /** The same of a host alone. */
    static void source(Parameters parameters) {
        var name = Filter.SOURCE.parameter();
        var source = parameters.text(name, LONGEST);
        if (source != null && !HOST.matcher(source).matches()) {
            throw new BadParameterException(name, source, "it is no host", "use " + host(source));
        }
    }

    /** Of two letters any may be declared by a page, of three most are in use; articles have no longer ones. */
    private static void language(@Nullable String tag) {
        var primary = SearchLanguage.primary(tag);
        if (tag == null || primary != null && primary.length() <= LONGEST_CODE) {
            return;
        }
        var code = code(Arrays.stream(Locale.getISOLanguages()), each -> isCalled(tag, Locale.forLanguageTag(each)));
        throw new BadParameterException(
                Filter.LANGUAGE.parameter(),
                tag,
                "it is no language tag",
                code == null ? "use en, de or pt-BR" : "use " + code);
    }

    private static boolean isCalled(String name, Locale language) {
        return name.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH))
                || name.equalsIgnoreCase(language.getDisplayLanguage(language));
    }

    private static void country(@Nullable String given) {
        if (given == null || COUNTRIES.contains(given.toUpperCase(Locale.ROOT))) {
            return;
        }
        var code = given.equalsIgnoreCase("UK") ? "GB" : code(COUNTRIES.stream(), each -> isNamed(given, each));
        throw new BadParameterException(
                Filter.COUNTRY.parameter(),
                given,
                "it is no country of ISO 3166-1",
                code == null ? "use two letters, such as GB or DE" : "use " + code);
    }

    private static boolean isNamed(String name, String country) {
        var locale = new Locale.Builder().setRegion(country).build();
        return name.equalsIgnoreCase(locale.getDisplayCountry(Locale.ENGLISH))
                || name.equalsIgnoreCase(locale.getISO3Country());
    }

    private static @Nullable String code(Stream<String> codes, Predicate<String> meant) {
        return codes.filter(meant).min(Comparator.naturalOrder()).orElse(null);
    }

    private static String host(String source) {
        var address = BEFORE_HOST.matcher(source).replaceFirst("");
        return switch (CanonicalUrl.explain(address.contains("://") ? address : "https://" + address)) {
            case UrlExplanation.Understood understood -> ifHost(understood.url().host());
            case UrlExplanation.Refused refused -> SOME_HOST;
        };
    }

    private static String ifHost(String host) {
        return HOST.matcher(host).matches() ? Source.bare(host) : SOME_HOST;
    }
}
