package io.newswire.ingest.fetch;

import io.newswire.contracts.FetchRequest;
import io.newswire.ingest.identity.PageHead;
import io.newswire.ingest.identity.PageIdentity;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** Under which address the article of a page is known: the page's record and its result agree in it. */
final class ArticleIdentity {
    private ArticleIdentity() {}

    /**
     * @param hop where redirects ended
     * @return a canonical URL; null for what is no article
     */
    static @Nullable String of(FetchRequest.Kind kind, Hop hop, @Nullable String contentType, byte[] body) {
        if (kind != FetchRequest.Kind.ARTICLE) {
            return null;
        }
        var url = hop.url().toString();
        var head = PageHead.read(body, charset(contentType), url);
        return PageIdentity.of(hop.asked(), url, head).url().value();
    }

    private static @Nullable String charset(@Nullable String contentType) {
        var type = contentType == null ? null : MediaType.parse(contentType);
        return type == null ? null : type.parameter("charset");
    }
}
