package io.newswire.enrich.metadata;

import io.newswire.contracts.Article.Author;
import io.newswire.contracts.Article.Publisher;
import io.newswire.contracts.NewsDate;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.text.Declared;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines that stand before the first paragraph of an article that comes as plain text: headline, byline, date,
 * section. They may come in any order; of what is none of the others the first line is the headline.
 */
public final class PlainTextReader {
    private static final int LONGEST_LINE = 200;
    private static final int FRONT = 12;

    private final List<String> lines;
    private final PageMetadata page;
    private final Instant now;
    private @Nullable Found<String> headline;
    private @Nullable Found<List<Author>> author;
    private @Nullable Found<NewsDate> date;
    private @Nullable Found<String> section;
    private int body;

    private PlainTextReader(List<String> lines, PageMetadata page, Instant now) {
        this.lines = lines;
        this.page = page;
        this.now = now;
    }

    /**
     * What the lines say.
     *
     * @param body index of the first line that is the article's text
     */
    public record Front(Metadata metadata, int body) {}

    /** @param lines without the empty ones */
    public static Front read(List<String> lines, PageMetadata page, Instant now) {
        return new PlainTextReader(lines, page, now).read();
    }

    private Front read() {
        while (body < Math.min(FRONT, lines.size() - 1)
                && lines.get(body).length() <= LONGEST_LINE
                && take(lines.get(body))) {
            body++;
        }
        var entry = page.link() == null ? null : page.link().entry();
        if (headline == null && entry != null && entry.headline() != null) {
            headline = Found.of(entry.headline(), "feed", 0.7);
        }
        var url = page.url() == null ? null : Found.of(page.url(), "fetch", 0.8);
        return new Front(
                new Metadata(
                        headline,
                        null,
                        author,
                        date,
                        null,
                        section,
                        null,
                        publisher(),
                        url,
                        null,
                        null,
                        null,
                        dateline(),
                        null,
                        null,
                        Declared.NOTHING),
                body);
    }

    private @Nullable Found<String> dateline() {
        var place = body < lines.size() ? Dateline.in(lines.get(body)) : null;
        return place == null ? null : Found.of(place, "text", 0.7);
    }

    /** False for a line that is no longer front matter. */
    private boolean take(String line) {
        if (section == null && Sections.after(line) instanceof String label) {
            section = Found.of(label, "text", 0.8);
            return true;
        }
        if (author == null && PersonNames.isByline(line)) {
            var names = PersonNames.of(List.of(line), new SiteName(List.of(), ""));
            author = Found.of(names.stream().map(Author::named).toList(), "text", 0.8);
            return true;
        }
        return takeDate(line) || takeTitle(line);
    }

    private boolean takeDate(String line) {
        var found = Dates.inLine(line, now);
        if (found == null || date != null) {
            return date != null && found != null;
        }
        date = Found.of(found, "text", 0.8);
        return true;
    }

    private boolean takeTitle(String line) {
        if (headline != null) {
            return false;
        }
        headline = Found.of(line, "text", 0.8);
        return true;
    }

    private @Nullable Found<Publisher> publisher() {
        for (var line : lines) {
            var name = Imprint.publisher(line);
            if (name != null) {
                return Found.of(new Publisher(name, null), "imprint", 0.7);
            }
        }
        return null;
    }
}
