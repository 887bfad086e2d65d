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
 * @param embedded the text is not what the page shows but what it gives to machines
 */
public record Extraction(
        List<Block> blocks,
        @Nullable String aboutAuthor,
        Wholeness wholeness,
        Signatures signatures,
        boolean embedded) {}
