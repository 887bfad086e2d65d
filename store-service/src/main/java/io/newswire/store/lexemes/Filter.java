package io.newswire.store.lexemes;

import java.util.Arrays;
import java.util.Locale;

/** What articles are filtered by, each with one value. Every article has the values that hold for it in its search index. */
public enum Filter {
    /** Primary subtag. */
    LANGUAGE(40),
    /** Whole name. */
    PUBLISHER(300),
    /** Host of the address without {@code www.}, or what it ends in: {@code example.com} has {@code news.example.com} too. */
    SOURCE(253),
    /** Of the publisher, ISO 3166-1 alpha-2. */
    COUNTRY(2),
    /** Whole name. */
    SECTION(200),
    /** Whole name of one of them. */
    AUTHOR(200),
    /** Whole name of somebody or something that the text names. */
    ENTITY(200),
    /** One of {@code Article.Completeness}. */
    COMPLETENESS(40),
    /** Canonical address of the feed that brought it. */
    FEED(2_000),
    /** One of those that the settings of its feed have. */
    TAG(200);

    private final int longest;

    Filter(int longest) {
        this.longest = longest;
    }

    /** Its name in queries. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Most characters of a value. */
    public int longest() {
        return longest;
    }

    /** Of an article that has the value. */
    public String lexeme(String value) {
        return Lexeme.of(parameter(), value);
    }

    /** All of their names. */
    public static String[] parameters() {
        return Arrays.stream(values()).map(Filter::parameter).toArray(String[]::new);
    }
}
