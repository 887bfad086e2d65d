package io.newswire.enrich.metadata;

import io.newswire.contracts.Article.Block;
import io.newswire.enrich.text.EmbeddedText;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The updates of a live blog as JSON-LD has them (schema.org LiveBlogPosting, {@code liveBlogUpdate}), in the page's order:
 * of each a heading with its time and headline, and its paragraphs.
 */
final class LiveBlog {
    private static final int MOST_UPDATES = 500;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private LiveBlog() {}

    /** Empty where the article has no updates. */
    static List<Block> of(LinkedArticle article) {
        var blocks = new ArrayList<Block>();
        article.objectsIn("liveBlogUpdate").stream().limit(MOST_UPDATES).forEach(update -> add(update, blocks));
        return blocks;
    }

    /** An update that says nothing has no heading either. */
    private static void add(JsonNode update, List<Block> blocks) {
        var headline = LinkedArticle.plain(update.path("headline").asString(""));
        var paragraphs = EmbeddedText.paragraphs(update.path("articleBody").asString("")).stream()
                .filter(paragraph -> !paragraph.equals(headline))
                .toList();
        if (headline == null && paragraphs.isEmpty()) {
            return;
        }
        var heading = heading(minute(update.path("datePublished").asString("")), headline);
        if (!heading.isEmpty()) {
            blocks.add(new Block(Block.Kind.HEADING, heading));
        }
        paragraphs.forEach(paragraph -> blocks.add(new Block(Block.Kind.PARAGRAPH, paragraph)));
    }

    private static String heading(String time, @Nullable String headline) {
        return headline == null ? time : time.isEmpty() ? headline : time + " · " + headline;
    }

    /** On the clock that the page writes it by; nothing where it is no instant. */
    private static String minute(String time) {
        try {
            return OffsetDateTime.parse(time).format(MINUTE);
        } catch (DateTimeException other) {
            // Some write it for people, or leave the zone out: an update without its time is still one.
            return "";
        }
    }
}
