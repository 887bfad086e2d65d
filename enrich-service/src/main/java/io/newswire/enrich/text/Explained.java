package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import java.util.List;

/**
 * The text that was found, and what became of each piece of the page.
 *
 * @param passages in the page's order
 */
public record Explained(Extraction extraction, List<Line> passages) {
    /**
     * One run of text.
     *
     * @param pass name of the step that decided, {@code body} for what no step objected to
     * @param rule for people: the rule's name and why it applied
     */
    public record Line(Block.Kind kind, String text, boolean kept, String pass, String rule) {
        static Line of(Passage passage) {
            var reason = passage.reason();
            return reason == null
                    ? new Line(passage.kind, passage.text, true, "body", "body: stands in the article's body")
                    : new Line(passage.kind, passage.text, passage.kept(), reason.rule().pass, reason.line());
        }
    }

    public Explained {
        passages = List.copyOf(passages);
    }
}
