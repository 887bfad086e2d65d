package io.newswire.enrich.metadata;

import io.newswire.contracts.NewsDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates that a page marks as such for machines: JSON-LD, meta elements, microdata. */
final class DateTags {
    private final Clues clues;
    private final LinkedArticle article;
    private final DateReader reader;

    DateTags(Clues clues, LinkedArticle article, DateReader reader) {
        this.clues = clues;
        this.article = article;
        this.reader = reader;
    }

    @Nullable
    Found<NewsDate> linked(String field, String name, double confidence) {
        return reader.read(field, article.text(name), "json-ld", confidence);
    }

    /** Of the page that the article stands on, or of another object in its JSON-LD. */
    @Nullable
    Found<NewsDate> page(String field, String name, double confidence) {
        return reader.read(field, article.elsewhere(name), "json-ld", confidence);
    }

    @Nullable
    Found<NewsDate> metas(String field, List<String> names, double confidence) {
        return reader.first(field, texts(names), "meta", confidence);
    }

    List<String> texts(List<String> names) {
        var texts = new ArrayList<String>();
        for (var name : names) {
            texts.addAll(clues.metas(name));
        }
        return texts;
    }

    @Nullable
    Found<NewsDate> items(String field, String itemprop, double confidence) {
        for (var item : clues.items(itemprop)) {
            var found = reader.read(field, DateElement.value(item), "microdata", confidence);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
