package io.newswire.cli.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Mixin: which articles, beside words. The store reads the values, and says which it cannot read. */
final class SearchFilters {
    @Option(names = "--language", paramLabel = "CODE", description = "Only articles in this language, such as en.")
    private @Nullable String language;

    @Option(
            names = "--source",
            paramLabel = "HOST",
            description = "Only articles from this host or those below it, such as news.example.")
    private @Nullable String source;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Only articles of this publisher.")
    private @Nullable String publisher;

    @Option(names = "--country", paramLabel = "CODE", description = "Only from publishers of this country, such as GB.")
    private @Nullable String country;

    @Option(names = "--section", paramLabel = "NAME", description = "Only articles of this section.")
    private @Nullable String section;

    @Option(names = "--author", paramLabel = "NAME", description = "Only articles by this author.")
    private @Nullable String author;

    @Option(names = "--entity", paramLabel = "NAME", description = "Only articles that name this person or thing.")
    private @Nullable String entity;

    @Option(
            names = "--completeness",
            paramLabel = "KIND",
            description = "Only complete, truncated, paywalled, consent_wall, error_page or listing ones.")
    private @Nullable String completeness;

    @Option(names = "--feed", paramLabel = "URL", description = "Only articles that this feed brought.")
    private @Nullable String feed;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "Only articles of feeds that had this tag when they were found.")
    private @Nullable String tag;

    @Option(names = "--story", paramLabel = "ID", description = "Only articles of this story.")
    private @Nullable String story;

    @Option(names = "--from", paramLabel = "DAY", description = "Only articles published on this day or later.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Only articles published on this day or earlier.")
    private @Nullable String to;

    @Option(
            names = "--without-copies",
            description = "Leave out copies of earlier articles; of copies of one that was deleted the first stays.")
    private boolean withoutCopies;

    /** Those that are given, under the names that the store has for them. */
    Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        add(query, "language", language);
        add(query, "source", source);
        add(query, "publisher", publisher);
        add(query, "country", country);
        add(query, "section", section);
        add(query, "author", author);
        add(query, "entity", entity);
        add(query, "completeness", completeness);
        add(query, "feed", feed);
        add(query, "tag", tag);
        add(query, "story", story);
        add(query, "from", from);
        add(query, "to", to);
        add(query, "duplicates", withoutCopies ? "exclude" : null);
        return query;
    }

    private static void add(Map<String, String> query, String name, @Nullable String value) {
        if (value != null) {
            query.put(name, value);
        }
    }
}
