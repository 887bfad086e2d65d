package io.newswire.cli.client;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.CanonicalUrl;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people call an article by.
 *
 * @param url canonical; null where they named its id
 */
record ArticleName(String id, @Nullable String url) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    static final String EXPECTED = "neither an article's id (32 hexadecimal digits) nor a web address";

    /** @throws IllegalArgumentException when it is neither an article's id nor a web address */
    static ArticleName of(String name) {
        if (ID.matcher(name).matches()) {
            return new ArticleName(name, null);
        }
        var url = CanonicalUrl.of(name).value();
        return new ArticleName(ArticleId.ofUrl(url), url);
    }
}
