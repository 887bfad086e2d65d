package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;

/** Drops what is only links: lists of other articles, and lines that say where to read more. */
final class DropLinks {
    private static final double MOSTLY = 0.6;
    private static final double PART = 0.15;
    private static final double CARDS = 0.3;
    private static final double WHOLLY = 0.9;

    private DropLinks() {}

    static void apply(Outline outline, Region body) {
        boolean cards = areFew(outline, body);
        for (Region region : outline.regions()) {
            if (!region.isDropped() && region.prose < body.prose * PART && region != body && region.isWithin(body)) {
                if (cards && isCard(outline, region)) {
                    outline.drop(region, Rule.HEAD);
                } else if (isLinks(region)) {
                    outline.drop(region, Rule.LINKS);
                }
            }
        }
        for (int i = body.from; i < body.to; i++) {
            var passage = outline.passages().get(i);
            if (passage.kind != Block.Kind.HEADING
                    && passage.kind != Block.Kind.TABLE
                    && passage.kind != Block.Kind.LIST
                    && passage.linkShare() > WHOLLY) {
                passage.drop(Rule.LINK);
            }
        }
    }

    /** An article element within the body whose heading is a link: the head of another article. */
    private static boolean isCard(Outline outline, Region region) {
        return region.tag.equals("article")
                && outline.passages().subList(region.from, region.to).stream()
                        .anyMatch(p -> p.kind == Block.Kind.HEADING && p.linkShare() > WHOLLY);
    }

    /** Otherwise they are the body, such as the posts of a live blog. */
    private static boolean areFew(Outline outline, Region body) {
        return outline.regions().stream()
                        .filter(r -> r.tag.equals("article") && r != body && r.isWithin(body) && isCard(outline, r))
                        .mapToDouble(r -> r.prose)
                        .sum()
                < body.prose * CARDS;
    }

    private static boolean isLinks(Region region) {
        return region.to - region.from >= 3
                && region.linkShare() > MOSTLY
                && region.prose < region.chars * 0.3
                && !region.tag.equals("table");
    }
}
