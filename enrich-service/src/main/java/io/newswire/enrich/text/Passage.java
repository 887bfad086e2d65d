package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import org.jspecify.annotations.Nullable;

/** A run of text between two block borders, in the page's order. */
final class Passage {
    final Region region;
    final Block.Kind kind;
    final String text;
    final int linkChars;
    /** All of it is set in bold: often a heading that is not marked up as one. */
    final boolean strong;

    @Nullable
    String dropped;

    Passage(Region region, Block.Kind kind, String text, int linkChars, boolean strong) {
        this.region = region;
        this.kind = kind;
        this.text = text;
        this.linkChars = linkChars;
        this.strong = strong;
    }

    double linkShare() {
        return text.isEmpty() ? 0 : (double) linkChars / text.length();
    }

    void drop(String rule) {
        if (dropped == null) {
            dropped = rule;
        }
    }

    /** It was dropped from the running text because it is a picture's, and for no other reason. */
    boolean isCaption() {
        return "named-caption".equals(dropped);
    }

    boolean kept() {
        return dropped == null;
    }

    /** How much running text it is: nothing for labels, links and headings. */
    double prose() {
        if (kind == Block.Kind.HEADING || kind == Block.Kind.CAPTION || linkShare() > 0.6) {
            return 0;
        }
        double weight = Script.weight(text);
        if (weight < 60 || !Script.hasSentence(text)) {
            return 0;
        }
        return (kind == Block.Kind.LIST ? 0.5 : 1) * weight * (1 - linkShare());
    }
}
