package io.newswire.enrich.stories;

import io.newswire.contracts.Article;
import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.Story.Member;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a story keeps of an article. */
public final class Cards {
    private static final int LONGEST_HEADLINE = 300;
    private static final int LONGEST_URL = 2_000;

    private Cards() {}

    /**
     * Cut to a size at which many fit into one record: the headline to 300 characters; an address of more than 2,000 is left
     * out.
     *
     * @param seenAt when the article was first compared with others
     */
    public static Member of(Article article, int revision, @Nullable Duplicate duplicate, Instant seenAt) {
        var url = article.url();
        return new Member(
                article.id(),
                revision,
                url == null || url.length() > LONGEST_URL ? null : url,
                cut(article.headline()),
                article.publisher(),
                article.datePublished(),
                seenAt,
                duplicate,
                article.sourceOrganization());
    }

    /** Whether nothing differs but the number of the revision, and when the article was seen. */
    static boolean sayTheSame(Member known, Member next) {
        return Objects.equals(known.url(), next.url())
                && known.headline().equals(next.headline())
                && Objects.equals(known.publisher(), next.publisher())
                && Objects.equals(known.datePublished(), next.datePublished())
                && Objects.equals(known.duplicate(), next.duplicate())
                && Objects.equals(known.sourceOrganization(), next.sourceOrganization());
    }

    private static String cut(String headline) {
        if (headline.length() <= LONGEST_HEADLINE) {
            return headline;
        }
        int end = Character.isHighSurrogate(headline.charAt(LONGEST_HEADLINE - 1))
                ? LONGEST_HEADLINE - 1
                : LONGEST_HEADLINE;
        return headline.substring(0, end);
    }
}
