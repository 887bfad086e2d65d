package io.newswire.enrich.page;

import io.newswire.contracts.Article;
import io.newswire.contracts.Article.Author;
import io.newswire.contracts.Article.Entity;
import io.newswire.contracts.Article.MediaTopic;
import io.newswire.enrich.metadata.Candidate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of an article as text, each beside its candidates. */
final class ArticleFields {
    private final Map<String, @Nullable String> values = new LinkedHashMap<>();

    private ArticleFields() {}

    static List<ExplainedField> of(Reading reading, List<Candidate> candidates) {
        var fields = new ArticleFields();
        Map<String, Article.Provenance> provenance = Map.of();
        if (reading instanceof Reading.Readable readable) {
            fields.addAll(readable.article());
            provenance = readable.article().provenance();
        }
        for (var candidate : candidates) {
            fields.values.putIfAbsent(candidate.field(), null);
        }
        var explained = new ArrayList<ExplainedField>();
        for (var value : fields.values.entrySet()) {
            var name = value.getKey();
            var considered =
                    candidates.stream().filter(c -> c.field().equals(name)).toList();
            if (value.getValue() != null || !considered.isEmpty()) {
                explained.add(new ExplainedField(name, value.getValue(), provenance.get(name), considered));
            }
        }
        return explained;
    }

    private void addAll(Article article) {
        add("headline", article.headline());
        add("alternativeHeadline", article.alternativeHeadline());
        add(
                "author",
                joined(article.author().stream().map(ArticleFields::author).toList()));
        add("datePublished", article.datePublished());
        add("dateModified", article.dateModified());
        add("dateline", article.dateline());
        add(
                "publisher",
                article.publisher() == null ? null : article.publisher().name());
        add("sourceOrganization", article.sourceOrganization());
        add("articleSection", article.articleSection());
        add("keywords", joined(article.keywords()));
        add("inLanguage", article.inLanguage());
        add("url", article.url());
        add("image", article.image());
        add("description", article.description());
        add("isAccessibleForFree", article.isAccessibleForFree());
        add("license", article.license());
        add("completeness", article.completeness());
        add(
                "entities",
                joined(article.entities().stream().map(ArticleFields::entity).toList()));
        add("about", joined(article.about().stream().map(MediaTopic::name).toList()));
        add("articleBody", article.wordCount() + (article.wordCount() == 1 ? " word" : " words"));
    }

    private static String author(Author author) {
        return author.role() == null ? author.name() : author.name() + " (" + author.role() + ')';
    }

    private static String entity(Entity entity) {
        return entity.name() + " ×" + entity.mentions().size();
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : values.stream().collect(Collectors.joining("; "));
    }

    private void add(String field, @Nullable Object value) {
        values.put(field, value == null ? null : Objects.toString(value));
    }
}
