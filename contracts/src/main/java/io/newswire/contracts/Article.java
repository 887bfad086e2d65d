package io.newswire.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an enriched article: what the pipeline is for. Field names follow schema.org NewsArticle.
 *
 * @param id stable hash of the canonical URL, or of the content where there is none; see {@link ArticleId}
 * @param revision 1 for the first, one more each time the content changed
 * @param url canonical URL, null for a text that was submitted without one
 * @param articleBody plain text, paragraphs parted by an empty line
 * @param blocks the same text in order, with what each piece is
 * @param wordCount words of {@code articleBody} by the rules of Unicode text segmentation
 * @param inLanguage BCP 47, null when it could not be told
 * @param contentDigest SHA-256, in hex, of headline and body after normalisation: equal means the same content
 * @param duplicate the earlier article that this one repeats, null when it is the first of its kind
 * @param provenance where each filled field came from, by the field's name in this record
 * @param extractorVersion of the rules that made it; a later one may read the same page better
 * @param reservations uses that the publisher keeps for itself
 * @param countryOfOrigin of the publisher, ISO 3166-1 alpha-2, as the feed's settings have it
 * @param feedTags of the feed's settings
 * @param feedUrl the feed it was found in, null when it was submitted
 */
public record Article(
        String id,
        int revision,
        @Nullable String url,
        String headline,
        @Nullable String alternativeHeadline,
        List<Author> author,
        @Nullable NewsDate datePublished,
        @Nullable NewsDate dateModified,
        @Nullable String articleSection,
        List<String> keywords,
        @Nullable Publisher publisher,
        @Nullable String description,
        @Nullable String image,
        @Nullable String inLanguage,
        String articleBody,
        List<Block> blocks,
        int wordCount,
        String contentDigest,
        @Nullable Duplicate duplicate,
        Map<String, Provenance> provenance,
        int extractorVersion,
        List<Reservation> reservations,
        @Nullable String countryOfOrigin,
        List<String> feedTags,
        @Nullable String feedUrl,
        Instant fetchedAt,
        Instant enrichedAt) {

    public Article {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(articleBody, "articleBody");
        Objects.requireNonNull(contentDigest, "contentDigest");
        Objects.requireNonNull(fetchedAt, "fetchedAt");
        Objects.requireNonNull(enrichedAt, "enrichedAt");
        author = author == null ? List.of() : List.copyOf(author);
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        blocks = blocks == null ? List.of() : List.copyOf(blocks);
        reservations = reservations == null ? List.of() : List.copyOf(reservations);
        feedTags = feedTags == null ? List.of() : List.copyOf(feedTags);
        provenance = provenance == null ? Map.of() : Map.copyOf(provenance);
        if (revision < 1) {
            throw new IllegalArgumentException("revision " + revision + " is below 1");
        }
    }

    /** The same content after it has been compared with what was known before. */
    public Article decided(int revision, @Nullable Duplicate duplicate, Instant enrichedAt) {
        return new Article(
                id,
                revision,
                url,
                headline,
                alternativeHeadline,
                author,
                datePublished,
                dateModified,
                articleSection,
                keywords,
                publisher,
                description,
                image,
                inLanguage,
                articleBody,
                blocks,
                wordCount,
                contentDigest,
                duplicate,
                provenance,
                extractorVersion,
                reservations,
                countryOfOrigin,
                feedTags,
                feedUrl,
                fetchedAt,
                enrichedAt);
    }

    /**
     * Who wrote it.
     *
     * @param description what the article says of its author (schema.org Person.description), null when nothing
     */
    public record Author(String name, @Nullable String description) {
        public Author {
            Objects.requireNonNull(name, "name");
        }
    }

    /** Whose pages it stands on. */
    public record Publisher(String name, @Nullable String url) {
        public Publisher {
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * A piece of the body.
     *
     * @param text plain text; for a list one item a line, for a table one row a line with cells parted by tabs
     */
    public record Block(Kind kind, String text) {
        public Block {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
        }

        /** What the piece is. A CAPTION belongs to an image and is not part of {@code articleBody}. */
        public enum Kind {
            PARAGRAPH,
            HEADING,
            LIST,
            QUOTE,
            TABLE,
            CAPTION
        }
    }

    /**
     * That this article repeats an earlier one.
     *
     * @param of id of the earlier article
     * @param similarity estimated Jaccard similarity of their word shingles, 0 to 1
     */
    public record Duplicate(Kind kind, String of, double similarity) {
        public Duplicate {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(of, "of");
            if (!(similarity >= 0 && similarity <= 1)) {
                throw new IllegalArgumentException("similarity " + similarity + " is not within 0 and 1");
            }
        }

        /** EXACT has the same normalised content; NEAR is similar enough. */
        public enum Kind {
            EXACT,
            NEAR
        }
    }

    /**
     * A use of the article that its publisher keeps for itself.
     *
     * @param source where it says so: {@code x-robots-tag}, {@code tdm-reservation} (a header) or {@code meta}
     * @param policy address of the terms, null when none is named
     */
    public record Reservation(
            Use use, String source, @Nullable String policy) {
        public Reservation {
            Objects.requireNonNull(use, "use");
            Objects.requireNonNull(source, "source");
        }

        /**
         * AI is training of models ({@code noai}), AI_IMAGES the same with its images ({@code noimageai}), TDM is text
         * and data mining (W3C TDM Reservation Protocol).
         */
        public enum Use {
            AI,
            AI_IMAGES,
            TDM
        }
    }

    /**
     * Where a field's value came from.
     *
     * @param source such as {@code json-ld}, {@code opengraph}, {@code meta}, {@code feed}, {@code text}, {@code url}
     * @param confidence 0 to 1
     */
    public record Provenance(String source, double confidence) {
        public Provenance {
            Objects.requireNonNull(source, "source");
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence " + confidence + " is not within 0 and 1");
            }
        }
    }
}
