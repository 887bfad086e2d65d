package io.newswire.enrich.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drops regions whose names say that they are no part of the text. A name can lie: what holds much of the page's running
 * text, alone or together with the others of its kind, or a marked body, stays.
 */
final class DropNoise {
    private static final double TOO_MUCH = 0.3;
    /** A page that shows nothing before its scripts have run. */
    private static final double MOSTLY_HIDDEN = 0.8;

    private static final double MANY_LINKS = 0.4;
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final Outline outline;
    private final Map<String, Double> proseByKind = new HashMap<>();

    private DropNoise(Outline outline) {
        this.outline = outline;
    }

    static void apply(Outline outline) {
        outline.weigh();
        new DropNoise(outline).drop();
        outline.weigh();
    }

    private void drop() {
        for (Region region : outline.regions()) {
            if (!region.hints.isEmpty() && region.prose > 0) {
                proseByKind.merge(region.signature(), region.prose, Double::sum);
            }
        }
        for (Region region : outline.regions()) {
            var parent = region.parent;
            if (parent != null && parent.isDropped()) {
                region.dropped = true;
            } else {
                var rule = unwanted(region);
                if (rule != null && !holdsTheText(region, rule)) {
                    outline.drop(region, rule);
                }
            }
        }
    }

    private boolean holdsTheText(Region region, Rule rule) {
        double all = outline.root().prose;
        if (rule == Rule.NAMED_COMMENTS) {
            return region.from == 0 || region.prose > all * 0.8;
        }
        if (rule == Rule.NAMED_HIDDEN) {
            return all > 0 && ofItsKind(region) > all * MOSTLY_HIDDEN;
        }
        return all > 0 && region.prose > 0 && ofItsKind(region) >= all * TOO_MUCH;
    }

    private double ofItsKind(Region region) {
        return proseByKind.getOrDefault(region.signature(), 0.0);
    }

    private static @Nullable Rule unwanted(Region region) {
        if (region.has(Hint.HIDDEN)) {
            return Rule.NAMED_HIDDEN;
        }
        if (region.has(Hint.BODY) || region.has(Hint.QUOTED)) {
            return null;
        }
        if (region.has(Hint.COMMENTS)) {
            return Rule.NAMED_COMMENTS;
        }
        if (region.has(Hint.NOISE)) {
            return HEADINGS.contains(region.tag) ? null : Rule.NAMED_NOISE;
        }
        if (region.has(Hint.CAPTION)) {
            return Rule.NAMED_CAPTION;
        }
        if (region.has(Hint.ABOUT) && !region.has(Hint.LEAD)) {
            return Rule.NAMED_ABOUT;
        }
        return region.has(Hint.CLUTTER) && region.linkShare() > MANY_LINKS ? Rule.NAMED_CLUTTER : null;
    }
}
