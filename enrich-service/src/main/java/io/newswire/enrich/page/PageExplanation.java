package io.newswire.enrich.page;

import io.newswire.enrich.text.Explained.Line;
import java.util.List;

/**
 * What was made of a page, and why.
 *
 * @param passages all text of the page in its order, kept and dropped; behind it that of the article where it is from elsewhere
 * @param fields in the article's order; those that have neither a value nor a candidate are left out
 * @param textFromElsewhere the article's text is not what the page shows but what its metadata or scripts carry
 */
public record PageExplanation(
        Reading reading, List<Line> passages, List<ExplainedField> fields, boolean textFromElsewhere) {
    public PageExplanation {
        passages = List.copyOf(passages);
        fields = List.copyOf(fields);
    }
}
