package io.newswire.cli.reprocess;

import io.newswire.contracts.Article;
import io.newswire.contracts.ArticleSource;
import io.newswire.contracts.ReprocessRun.Selection;

/** Whether an article is one of those that a run looks at. */
record Selector(Selection selection) {

    boolean takes(Article article) {
        return article.extractorVersion() < selection.extractorBelow()
                && isWithin(article)
                && (selection.source() == null || ArticleSource.isOf(selection.source(), article));
    }

    private boolean isWithin(Article article) {
        var at = article.fetchedAt();
        return (selection.from() == null || !at.isBefore(selection.from()))
                && (selection.until() == null || at.isBefore(selection.until()));
    }
}
