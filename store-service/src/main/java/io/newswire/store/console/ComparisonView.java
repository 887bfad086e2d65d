package io.newswire.store.console;

import io.newswire.contracts.Article;
import io.newswire.contracts.Story;
import io.newswire.store.query.ArticleDetail;
import java.util.List;

/** Two tellings of a story beside one another. */
record ComparisonView(Story story, ArticleView a, ArticleView b, TextDifference difference) {
    static ComparisonView of(Story story, ArticleDetail first, ArticleDetail second) {
        var a = ArticleView.of(first);
        var b = ArticleView.of(second);
        return new ComparisonView(story, a, b, TextDifference.of(body(a), body(b)));
    }

    private static String body(ArticleView view) {
        return view.article().articleBody();
    }

    static String publisher(ArticleView view) {
        var publisher = view.publisher();
        Article article = view.article();
        return publisher != null ? publisher : article.url() == null ? "Submitted" : Links.host(article.url());
    }

    boolean isSame() {
        return difference.paragraphs().stream()
                .flatMap(List::stream)
                .allMatch(piece -> piece.owner() == TextDifference.Owner.BOTH);
    }
}
