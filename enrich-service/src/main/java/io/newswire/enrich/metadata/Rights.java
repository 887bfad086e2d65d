package io.newswire.enrich.metadata;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Under which terms the page says that its article may be read and used. */
final class Rights {
    private static final int LONGEST = 2_000;

    private Rights() {}

    /** schema.org isAccessibleForFree, or the label that publishers give to social networks. */
    static @Nullable Found<Boolean> free(Clues clues, LinkedArticle article, Trace trace) {
        return new Choice<Boolean>("isAccessibleForFree", trace)
                .or(() -> found(truth(article.text("isAccessibleForFree")), "json-ld", 0.9))
                .or(() -> tier(clues.meta("article:content_tier")))
                .winner();
    }

    private static <T> @Nullable Found<T> found(@Nullable T said, String source, double confidence) {
        return said == null ? null : Found.of(said, source, confidence);
    }

    private static @Nullable Found<Boolean> tier(@Nullable String tier) {
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
    static @Nullable Found<String> license(Clues clues, LinkedArticle article, Trace trace) {
        return new Choice<String>("license", trace)
                .or(() -> web(article.inner("license", "url"), "json-ld", 0.9, trace))
                .or(() -> web(clues.link("license"), "link", 0.85, trace))
                .or(() -> web(
                        clues.meta("dcterms.license", "dc.rights", "dcterms.rights", "license"), "meta", 0.7, trace))
                .winner();
    }

    private static @Nullable Found<String> web(@Nullable String said, String source, double confidence, Trace trace) {
        if (said == null || said.length() > LONGEST) {
            return null;
        }
        if (WebAddress.is(said)) {
            return Found.of(said, source, confidence);
        }
        trace.refused("license", source, said, "no address");
        return null;
    }
}
