package io.newswire.enrich.metadata;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Under which terms the page says that its article may be read and used. */
final class Rights {
    private static final int LONGEST = 2_000;

    private Rights() {}

    /** schema.org isAccessibleForFree, or the label that publishers give to social networks. */
    static @Nullable Found<Boolean> free(Clues clues, LinkedArticle article) {
        var linked = truth(article.text("isAccessibleForFree"));
        if (linked != null) {
            return Found.of(linked, "json-ld", 0.9);
        }
        var tier = clues.meta("article:content_tier");
        if (tier == null) {
            return null;
        }
        return switch (tier.toLowerCase(Locale.ROOT)) {
            case "free" -> Found.of(true, "meta", 0.8);
            case "locked" -> Found.of(false, "meta", 0.8);
            default -> null;
        };
    }

    private static @Nullable Boolean truth(@Nullable String said) {
        var word = said == null ? "" : said.substring(said.lastIndexOf('/') + 1);
        return word.equalsIgnoreCase("true") ? Boolean.TRUE : word.equalsIgnoreCase("false") ? Boolean.FALSE : null;
    }

    /** An address: a licence in words is none that anybody could follow. */
    static @Nullable Found<String> license(Clues clues, LinkedArticle article) {
        var linked = web(article.inner("license", "url"));
        if (linked != null) {
            return Found.of(linked, "json-ld", 0.9);
        }
        var link = web(clues.link("license"));
        if (link != null) {
            return Found.of(link, "link", 0.85);
        }
        var meta = web(clues.meta("dcterms.license", "dc.rights", "dcterms.rights", "license"));
        return meta == null ? null : Found.of(meta, "meta", 0.7);
    }

    private static @Nullable String web(@Nullable String said) {
        if (said == null || said.length() > LONGEST) {
            return null;
        }
        return said.startsWith("https://") || said.startsWith("http://") ? said : null;
    }
}
