package io.newswire.enrich.text;

import java.util.List;
import java.util.Set;

/**
 * Lines right before and behind the text that are no part of it but may say whose report it is.
 *
 * @param above in the page's order; what is called a byline, or stood before the first sentence
 * @param below the nearest first; what was taken for a credit, for rights or for what follows the text
 */
public record Signatures(List<String> above, List<String> below) {
    static final Signatures NONE = new Signatures(List.of(), List.of());

    private static final int ABOVE = 12;
    private static final int BELOW = 2;
    private static final int LONGEST = 300;

    private static final Set<Rule> HEAD = Set.of(Rule.NAMED_ABOUT, Rule.BEFORE_START);
    private static final Set<Rule> FOOT =
            Set.of(Rule.CREDIT, Rule.RIGHTS, Rule.LINE, Rule.NAMED_ABOUT, Rule.OUTSIDE, Rule.AFTER_END, Rule.TAIL);

    static Signatures of(Outline outline) {
        var passages = outline.passages();
        int first = 0;
        while (first < passages.size() && !passages.get(first).kept()) {
            first++;
        }
        int last = passages.size() - 1;
        while (last > first && !passages.get(last).kept()) {
            last--;
        }
        return first == passages.size()
                ? NONE
                : new Signatures(
                        texts(passages.subList(Math.max(0, first - ABOVE), first), HEAD),
                        texts(passages.subList(last + 1, Math.min(passages.size(), last + 1 + BELOW)), FOOT));
    }

    private static List<String> texts(List<Passage> passages, Set<Rule> rules) {
        return passages.stream()
                .filter(passage -> rules.stream().anyMatch(passage::isDroppedBy))
                .map(passage -> passage.text)
                .filter(text -> text.length() <= LONGEST)
                .toList();
    }
}
