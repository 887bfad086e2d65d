package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.CanonicalUrl;
import java.net.URI;

/** Follows an article to where its address leads, unless that is no article. */
final class MoveRule {

    private MoveRule() {}

    /** @param url canonical, what was asked for */
    static MoveVerdict judge(String url, ArticleLink link, String target) {
        if (link.redirectedFrom().size() >= ArticleLink.MOST_REDIRECTS) {
            return new MoveVerdict.Rejected(Outcomes.ARTICLE_MOVED_TOO_OFTEN);
        }
        try {
            var to = CanonicalUrl.of(target);
            return isFront(URI.create(url), URI.create(to.value()))
                    ? new MoveVerdict.Rejected(Outcomes.ARTICLE_MOVED_TO_FRONT)
                    : new MoveVerdict.Followed(to.authority(), ArticleId.ofUrl(to.value()), link.movedTo(to.value()));
        } catch (IllegalArgumentException e) {
            // It leads to no web address.
            return new MoveVerdict.Rejected(Outcomes.ARTICLE_FAILED);
        }
    }

    /** A site's home page, or the directory of a section that the article stood in. A query may name an article. */
    private static boolean isFront(URI from, URI to) {
        if (to.getRawQuery() != null) {
            return false;
        }
        var section = asDirectory(to.getRawPath());
        return section.equals("/")
                || (isSameSite(from.getHost(), to.getHost())
                        && asDirectory(from.getRawPath()).startsWith(section)
                        && !asDirectory(from.getRawPath()).equals(section));
    }

    private static String asDirectory(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    private static boolean isSameSite(String one, String other) {
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }
}
