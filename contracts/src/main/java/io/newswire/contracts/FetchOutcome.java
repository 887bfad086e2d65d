package io.newswire.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a fetch ended. Every one is counted; none is an exception. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FetchOutcome.Fetched.class, name = "fetched"),
    @JsonSubTypes.Type(value = FetchOutcome.NotModified.class, name = "not-modified"),
    @JsonSubTypes.Type(value = FetchOutcome.Moved.class, name = "moved"),
    @JsonSubTypes.Type(value = FetchOutcome.Gone.class, name = "gone"),
    @JsonSubTypes.Type(value = FetchOutcome.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = FetchOutcome.Failed.class, name = "failed"),
})
public sealed interface FetchOutcome {

    /**
     * A body came.
     *
     * @param status HTTP status of the last hop
     * @param finalUrl where redirects ended
     * @param movedTo target of a chain of only permanent redirects (301, 308), null when there was none
     * @param canonicalUrl under which the article of the page is known: by its own declaration where that is safe to
     *     believe, else by where redirects ended; null for what is no article
     * @param contentType as the server said, null when it did not
     * @param freshFor how long the server says that it stays as it is (Cache-Control, Expires), null when it does not
     * @param hubs WebSub hubs that the answer's headers name
     * @param self the topic that they serve it under, null when they name none
     * @param bodyDigest SHA-256 of the decoded body, in hex
     * @param bodyBytes size of the decoded body
     * @param body the decoded body when a feed or robots.txt was asked for, null for an article: its page is in {@link
     *     Topic#PAGES}
     */
    record Fetched(
            int status,
            String finalUrl,
            @Nullable String movedTo,
            @Nullable String canonicalUrl,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Duration freshFor,
            List<String> hubs,
            @Nullable String self,
            String bodyDigest,
            long bodyBytes,
            byte @Nullable [] body)
            implements FetchOutcome {
        // Written out, because the annotation of an array is lost from a compact constructor's class file.
        public Fetched(
                int status,
                String finalUrl,
                @Nullable String movedTo,
                @Nullable String canonicalUrl,
                @Nullable String contentType,
                @Nullable String etag,
                @Nullable String lastModified,
                @Nullable Duration freshFor,
                List<String> hubs,
                @Nullable String self,
                String bodyDigest,
                long bodyBytes,
                byte @Nullable [] body) {
            this.status = status;
            this.finalUrl = Objects.requireNonNull(finalUrl, "finalUrl");
            this.movedTo = movedTo;
            this.canonicalUrl = canonicalUrl;
            this.contentType = contentType;
            this.etag = etag;
            this.lastModified = lastModified;
            this.freshFor = freshFor;
            this.hubs = hubs == null ? List.of() : List.copyOf(hubs);
            this.self = self;
            this.bodyDigest = Objects.requireNonNull(bodyDigest, "bodyDigest");
            this.bodyBytes = bodyBytes;
            this.body = body;
        }
    }

    /**
     * 304: the server says that nothing changed.
     *
     * @param freshFor as in {@link Fetched}
     */
    record NotModified(@Nullable Duration freshFor) implements FetchOutcome {}

    /**
     * What was asked for is elsewhere, where it is to be fetched in the turn of its own host, or is known already.
     *
     * @param target absolute, http or https
     * @param permanent whether every redirect up to there was a 301 or 308
     */
    record Moved(String target, boolean permanent) implements FetchOutcome {
        public Moved {
            Objects.requireNonNull(target, "target");
        }
    }

    /** 404 or 410. */
    record Gone(int status) implements FetchOutcome {}

    /** We would not: a private address, a scheme, too many bytes, a content type. Never worth a retry. */
    record Refused(String reason, String detail) implements FetchOutcome {
        public Refused {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
        }
    }

    /**
     * It did not work.
     *
     * @param status of the answer, null when there was none
     * @param retryAfter what the server asked for, null when it did not
     * @param worthRetrying false when the same request would fail again
     */
    record Failed(
            String reason,
            String detail,
            @Nullable Integer status,
            @Nullable Duration retryAfter,
            boolean worthRetrying)
            implements FetchOutcome {
        public Failed {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
        }
    }
}
