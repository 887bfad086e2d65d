package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text that was found.
 *
 * @param blocks in the page's order; empty when there is no running text
 * @param aboutAuthor what the article says of its author after its end, null when nothing
 * @param signatures lines beside it that may say whose report it is
 */
public record Extraction(
        List<Block> blocks, @Nullable String aboutAuthor, Wholeness wholeness, Signatures signatures, Source source) {
    /** Where the text stands in the page. */
    public enum Source {
        /** Readers see it. */
        TEXT("text"),
        /** In what the page gives to machines. */
        JSON_LD("json-ld"),
        /** In data that its scripts would show. */
        SCRIPT("script");

        private final String provenance;

        Source(String provenance) {
            this.provenance = provenance;
        }

        /** As an article's provenance names it. */
        public String provenance() {
            return provenance;
        }
    }
}
