package io.newswire.contracts;

import java.time.Instant;
import java.util.HashMap;
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
 * @param sourceOrganization the news agency whose report it is, when its byline, dateline or credit names one
 * @param articleBody plain text, paragraphs parted by an empty line
 * @param blocks the same text in order, with what each piece is
 * @param completeness whether the page held the whole article; what else it may be is marked, not dropped
 * @param entities whom and what the text names, the first named first
 * @param about subjects by the top level of IPTC Media Topics, the surest first; empty when unsure
 * @param wordCount words of {@code articleBody} by the rules of Unicode text segmentation
 * @param dateline the place that the text is dated from, as written; null when it names none
 * @param isAccessibleForFree as the page declares it, null when it does not
 * @param license URL of the terms under which it may be used, null when none is declared
 * @param inLanguage BCP 47, null when it could not be told
 * @param contentDigest SHA-256, in hex, of headline and body after normalisation: equal means the same content
 * @param duplicate the earlier article that this one repeats, null when it is the first of its kind
 * @param story id of the {@link Story} that it is part of, as it was when this revision was decided: its own id while it
 *     repeats nothing that is still said; null in records of before there were stories
 * @param provenance where each filled field came from, by the field's name in this record; of {@code revision} only where it was
 *     made by a run of reprocess
 * @param extractorVersion of the rules that made it; a later one may read the same page better
 * @param reservations uses that the publisher keeps for itself
 * @param countryOfOrigin of the publisher, ISO 3166-1 alpha-2, as the feed's settings have it
 * @param feedTags of the feed's settings
 * @param feedUrl the feed it was found in, null when it was submitted
 * @param discoveredAt when it was first found in a feed, or its address was submitted; null when its text was
 * @param requestedAt when the turn of its host came to be asked for it, null when its text was submitted or stood in the feed
 * @param enrichedAt when this revision was decided
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
        @Nullable String sourceOrganization,
        @Nullable String description,
        @Nullable String image,
        @Nullable String inLanguage,
        @Nullable String dateline,
        @Nullable Boolean isAccessibleForFree,
        @Nullable String license,
        String articleBody,
        List<Block> blocks,
        Completeness completeness,
        List<Entity> entities,
        List<MediaTopic> about,
        int wordCount,
        String contentDigest,
        @Nullable Duplicate duplicate,
        @Nullable String story,
        Map<String, Provenance> provenance,
        int extractorVersion,
        List<Reservation> reservations,
        @Nullable String countryOfOrigin,
        List<String> feedTags,
        @Nullable String feedUrl,
        @Nullable Instant discoveredAt,
        @Nullable Instant requestedAt,
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
        completeness = completeness == null ? Completeness.COMPLETE : completeness;
        entities = entities == null ? List.of() : List.copyOf(entities);
        about = about == null ? List.of() : List.copyOf(about);
        reservations = reservations == null ? List.of() : List.copyOf(reservations);
        feedTags = feedTags == null ? List.of() : List.copyOf(feedTags);
        provenance = provenance == null ? Map.of() : Map.copyOf(provenance);
        if (revision < 1) {
            throw new IllegalArgumentException("revision " + revision + " is below 1");
        }
    }

    /** The same content after it has been compared with what was known before. */
    public Article decided(int revision, @Nullable Duplicate duplicate, String story, Instant enrichedAt) {
        return with(revision, duplicate, story, provenance, enrichedAt);
    }

    /** The same, with where a field came from. */
    public Article from(String field, Provenance origin) {
        var origins = new HashMap<>(provenance);
        origins.put(field, origin);
        return with(revision, duplicate, story, origins, enrichedAt);
    }

    private Article with(
            int revision,
            @Nullable Duplicate duplicate,
            @Nullable String story,
            Map<String, Provenance> provenance,
            Instant enrichedAt) {
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
                sourceOrganization,
                description,
                image,
                inLanguage,
                dateline,
                isAccessibleForFree,
                license,
                articleBody,
                blocks,
                completeness,
                entities,
                about,
                wordCount,
                contentDigest,
                duplicate,
                story,
                provenance,
                extractorVersion,
                reservations,
                countryOfOrigin,
                feedTags,
                feedUrl,
                discoveredAt,
                requestedAt,
                fetchedAt,
                enrichedAt);
    }

    /**
     * Who wrote it.
     *
     * @param role what the person did or is, as the page has it ({@code Reporter}, {@code Photos}); null when it does not
     * @param description what the article says of its author (schema.org Person.description), null when nothing
     * @param url of the author's own page, null when there is none
     */
    public record Author(
            String name,
            @Nullable String role,
            @Nullable String description,
            @Nullable String url) {
        public Author {
            Objects.requireNonNull(name, "name");
        }

        /** Of whom only the name is known. */
        public static Author named(String name) {
            return new Author(name, null, null, null);
        }

        public Author describedAs(@Nullable String description) {
            return new Author(name, role, description, url);
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
     * @param links in the order of the text
     */
    public record Block(Kind kind, String text, List<Link> links) {
        public Block {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
            links = links == null ? List.of() : List.copyOf(links);
        }

        /** A piece without links. */
        public Block(Kind kind, String text) {
            this(kind, text, List.of());
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
     * A link in a block's text.
     *
     * @param start of the linked words, in UTF-16 units of the block's text
     * @param end behind their last unit
     * @param url absolute, http or https
     */
    public record Link(int start, int end, String url) {
        public Link {
            Objects.requireNonNull(url, "url");
            Span.check(start, end);
        }
    }

    /** Whether the page held the whole article, or what it held instead. */
    public enum Completeness {
        COMPLETE,
        /** Ends in the middle: a teaser with a link to the rest, or a page that was cut off. */
        TRUNCATED,
        /** The rest is for subscribers. */
        PAYWALLED,
        /** A page that asks for consent, for a login or for proof of being human. */
        CONSENT_WALL,
        /** A page that says that there is no such page, or that something failed, under a good status. */
        ERROR_PAGE,
        /** Heads of other articles: a front page, a section, a tag, search results. */
        LISTING
    }

    /**
     * Somebody or something that the text names.
     *
     * @param name the fullest form in the text
     * @param mentions in the text's order, at least one
     * @param country of a place, ISO 3166-1 alpha-2; null when it has none or it could not be told
     * @param latitude WGS 84, degrees, of a place in the gazetteer
     * @param longitude WGS 84, degrees
     */
    public record Entity(
            Kind kind,
            String name,
            List<Span> mentions,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        public Entity {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
            mentions = mentions == null ? List.of() : List.copyOf(mentions);
            checkDegrees("latitude", latitude, 90);
            checkDegrees("longitude", longitude, 180);
        }

        private static void checkDegrees(String name, @Nullable Double degrees, double most) {
            if (degrees != null && !(Math.abs(degrees) <= most)) {
                throw new IllegalArgumentException(name + " " + degrees + " is beyond " + most + " degrees");
            }
        }

        /** What it is. */
        public enum Kind {
            PERSON,
            ORGANIZATION,
            PLACE
        }
    }

    /**
     * A part of {@code articleBody}.
     *
     * @param start in UTF-16 units
     * @param end behind its last unit
     */
    public record Span(int start, int end) {
        public Span {
            check(start, end);
        }

        private static void check(int start, int end) {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("from " + start + " to " + end + " is no part of a text");
            }
        }
    }

    /**
     * A subject of IPTC Media Topics.
     *
     * @param code such as {@code medtop:15000000}
     * @param name in English
     * @param confidence 0 to 1
     */
    public record MediaTopic(String code, String name, double confidence) {
        public MediaTopic {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence " + confidence + " is not within 0 and 1");
            }
        }
    }

    /**
     * That this article repeats an earlier one.
     *
     * @param of id of the earlier article
     * @param similarity 1 for the same words; otherwise estimated, up to 0.99: how much of the shorter text the longer one
     *     holds, less where the lengths or the numbers speak against a copy
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
