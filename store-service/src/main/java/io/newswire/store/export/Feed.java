package io.newswire.store.export;

import io.newswire.store.query.FoundArticle;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of articles for feed readers. Immutable.
 *
 * @param id the same for all pages of a question, an URI
 * @param home absolute address of the question for people, on the server that has a page of each article
 * @param self absolute address of this page
 * @param first absolute address of the first page
 * @param next absolute address of the page after, null when this is the last
 */
public record Feed(
        String id,
        String title,
        String home,
        String self,
        String first,
        @Nullable String next,
        List<FoundArticle> items) {
    /** What atom:id of an article begins with; its own id follows. */
    static final String ARTICLE_ID = "urn:newswire:article:";

    public Feed {
        items = List.copyOf(items);
    }

    /** Atom 1.0 (RFC 4287) in UTF-8, with the links of RFC 5005, section 3. */
    public byte[] toAtom() {
        return AtomFeed.write(this);
    }

    /** JSON Feed 1.1 in UTF-8. */
    public byte[] toJsonFeed() {
        return JsonFeed.write(this);
    }

    /** When the last of its articles was stored; 1970 where there is none, so that equal feeds have equal bytes. */
    Instant updated() {
        return items.stream()
                .map(FoundArticle::storedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** The publisher's page, or ours where it has none that may be followed. */
    String pageOf(FoundArticle article) {
        var link = OutsideLink.of(article.url());
        return link == null ? ourPage(article.id()) : link;
    }

    private String ourPage(String id) {
        var encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(home).resolve("/articles/" + encoded).toString();
    }

    /** When it was published; null where nobody said. */
    static @Nullable Instant published(FoundArticle article) {
        return article.datePublished() == null ? null : article.listedAt();
    }

    /** The authors, or else the publisher. */
    static List<String> authors(FoundArticle article) {
        var publisher = article.publisher();
        return !article.authors().isEmpty() || publisher == null ? article.authors() : List.of(publisher);
    }

    static String summary(FoundArticle article) {
        var text = new StringBuilder();
        article.snippet().forEach(excerpt -> text.append(excerpt.text()));
        return text.toString();
    }
}
