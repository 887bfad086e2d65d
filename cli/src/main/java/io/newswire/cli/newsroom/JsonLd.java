package io.newswire.cli.newsroom;

import io.newswire.contracts.JsonCodec;
import java.util.LinkedHashMap;
import java.util.Map;

/** A story as schema.org NewsArticle, for a script element. */
final class JsonLd {
    @SuppressWarnings("rawtypes")
    private static final JsonCodec<Map> JSON = JsonCodec.of(Map.class);

    private JsonLd() {}

    static String of(Story story, String url) {
        var text = story.text();
        var article = new LinkedHashMap<String, Object>();
        article.put("@context", "https://schema.org");
        article.put("@type", "NewsArticle");
        article.put("mainEntityOfPage", url);
        article.put("headline", text.headline());
        article.put("description", text.teaser());
        article.put("datePublished", story.published().toString());
        article.put("dateModified", story.modified().toString());
        article.put("author", text.authors().stream().map(JsonLd::person).toList());
        article.put(
                "publisher",
                Map.of(
                        "@type",
                        "NewsMediaOrganization",
                        "name",
                        story.publisher().name()));
        article.put("articleSection", text.section());
        article.put("keywords", String.join(", ", text.keywords()));
        article.put("inLanguage", story.publisher().language().toLanguageTag());
        // A script element ends at "</script", wherever it stands.
        return JSON.encodeToString(article).replace("<", "\\u003c");
    }

    private static Map<String, String> person(String name) {
        return Map.of("@type", "Person", "name", name);
    }
}
