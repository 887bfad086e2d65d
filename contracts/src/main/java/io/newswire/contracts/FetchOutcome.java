package io.newswire.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a fetch ended. Every one is counted; none is an exception. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FetchOutcome.Fetched.class, name = "fetched"),
    @JsonSubTypes.Type(value = FetchOutcome.NotModified.class, name = "not-modified"),
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
     * @param contentType as the server said, null when it did not
     * @param bodyDigest SHA-256 of the decoded body, in hex
     * @param bodyBytes size of the decoded body
     * @param body the decoded body when a feed was asked for, null for an article: its page is in {@link Topic#PAGES}
     */
    record Fetched(
            int status,
            String finalUrl,
            @Nullable String movedTo,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified,
            String bodyDigest,
            long bodyBytes,
            byte @Nullable [] body)
            implements FetchOutcome {
        // Written out, because the annotation of an array is lost from a compact constructor's class file.
        public Fetched(
                int status,
                String finalUrl,
                @Nullable String movedTo,
                @Nullable String contentType,
                @Nullable String etag,
                @Nullable String lastModified,
                String bodyDigest,
                long bodyBytes,
                byte @Nullable [] body) {
            this.status = status;
            this.finalUrl = Objects.requireNonNull(finalUrl, "finalUrl");
            this.movedTo = movedTo;
            this.contentType = contentType;
            this.etag = etag;
            this.lastModified = lastModified;
            this.bodyDigest = Objects.requireNonNull(bodyDigest, "bodyDigest");
            this.bodyBytes = bodyBytes;
            this.body = body;
        }
    }

    /** 304: the server says that nothing changed. */
    record NotModified() implements FetchOutcome {}

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
