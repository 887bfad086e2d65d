package io.newswire.store.console;

import io.newswire.contracts.Article;
import io.newswire.contracts.NewsDate;
import io.newswire.store.console.ArticleView.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of an article that are filled, under their names on the wire. */
final class Fields {
    private final Article article;
    private final List<Field> fields = new ArrayList<>();

    private Fields(Article article) {
        this.article = article;
    }

    static List<Field> of(Article article) {
        var fields = new Fields(article);
        fields.addAll();
        return List.copyOf(fields.fields);
    }

    private void addAll() {
        add("headline", article.headline(), null);
        add("alternativeHeadline", article.alternativeHeadline(), null);
        add("author", article.author().stream().map(ArticleView::signed).collect(Collectors.joining(", ")), null);
        add("datePublished", date(article.datePublished()), null);
        add("dateModified", date(article.dateModified()), null);
        add("dateline", article.dateline(), null);
        add("publisher", name(article.publisher()), null);
        add("sourceOrganization", article.sourceOrganization(), null);
        add("articleSection", article.articleSection(), null);
        add("inLanguage", article.inLanguage(), null);
        add("keywords", String.join(", ", article.keywords()), null);
        add("about", article.about().stream().map(Article.MediaTopic::name).collect(Collectors.joining(", ")), null);
        add("description", article.description(), null);
        add("url", article.url(), article.url());
        add("image", article.image(), article.image());
        add("isAccessibleForFree", yesOrNo(article.isAccessibleForFree()), null);
        add("license", article.license(), article.license());
        add("countryOfOrigin", article.countryOfOrigin(), null);
        article.reservations().forEach(this::add);
        add("completeness", Format.words(article.completeness()), null);
        add("articleBody", Format.count(article.wordCount()) + " words", null);
    }

    private void add(Article.Reservation reservation) {
        var use = switch (reservation.use()) {
            case AI -> "training of AI";
            case AI_IMAGES -> "training of AI with its images";
            case TDM -> "text and data mining";
        };
        fields.add(new Field("reservations", use, Links.outside(reservation.policy()), reservation.source(), 1.0));
    }

    private static @Nullable String date(@Nullable NewsDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable String yesOrNo(@Nullable Boolean value) {
        return value == null ? null : value ? "yes" : "no";
    }

    private static @Nullable String name(Article.@Nullable Publisher publisher) {
        return publisher == null ? null : publisher.name();
    }

    private void add(String name, @Nullable String value, @Nullable String link) {
        if (value == null || value.isEmpty()) {
            return;
        }
        var provenance = article.provenance().get(name);
        fields.add(new Field(
                name,
                value,
                Links.outside(link),
                provenance == null ? null : provenance.source(),
                provenance == null ? null : provenance.confidence()));
    }
}
