package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of text between two block borders, in the page's order. */
final class Passage {
    final Region region;
    final Block.Kind kind;
    final String text;
    final int linkChars;
    /** All of it is set in bold: often a heading that is not marked up as one. */
    final boolean strong;

    final List<Anchor> anchors;

    private @Nullable Reason reason;
    private boolean kept = true;
    /** Asked by most passes; less than 0 until then. */
    private double prose = -1;

    private double weight = -1;
    private @Nullable String folded;

    /** Text without markup. */
    Passage(Region region, String text) {
        this(region, Block.Kind.PARAGRAPH, text, 0, false, List.of());
    }

    Passage(Region region, Block.Kind kind, String text, int linkChars, boolean strong, List<Anchor> anchors) {
        this.region = region;
        this.kind = kind;
        this.text = text;
        this.linkChars = linkChars;
        this.strong = strong;
        this.anchors = anchors;
    }

    double linkShare() {
        return text.isEmpty() ? 0 : (double) linkChars / text.length();
    }

    /** The first reason counts. */
    void drop(Reason why) {
        if (kept) {
            kept = false;
            reason = why;
        }
    }

    void drop(Rule rule) {
        drop(rule, "");
    }

    void drop(Rule rule, String detail) {
        if (kept) {
            drop(new Reason(rule, detail));
        }
    }

    /** Takes back what a pass before had dropped. */
    void restore(Rule rule, String detail) {
        kept = true;
        reason = new Reason(rule, detail);
    }

    /** What decided about it; null for what no pass objected to. */
    @Nullable
    Reason reason() {
        return reason;
    }

    boolean isDroppedBy(Rule rule) {
        return !kept && reason != null && reason.rule() == rule;
    }

    /** It was dropped from the running text because it is a picture's, and for no other reason. */
    boolean isCaption() {
        return isDroppedBy(Rule.NAMED_CAPTION);
    }

    boolean kept() {
        return kept;
    }

    /** As {@link PhraseSet#folded} gives it. */
    String folded() {
        var known = folded == null ? PhraseSet.folded(text) : folded;
        folded = known;
        return known;
    }

    /** Length in Latin letters' worth. */
    double weight() {
        weight = weight < 0 ? Script.weight(text) : weight;
        return weight;
    }

    /** How much running text it is: nothing for labels, links and headings. */
    double prose() {
        prose = prose < 0 ? countedProse() : prose;
        return prose;
    }

    private double countedProse() {
        if (kind == Block.Kind.HEADING || kind == Block.Kind.CAPTION || linkShare() > 0.6) {
            return 0;
        }
        if (weight() < 60 || !Script.hasSentence(text)) {
            return 0;
        }
        return (kind == Block.Kind.LIST ? 0.5 : 1) * weight() * (1 - linkShare());
    }
}
