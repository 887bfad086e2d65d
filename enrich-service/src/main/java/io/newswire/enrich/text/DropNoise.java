package io.newswire.enrich.text;

import java.util.HashMap;
import java.util.Locale;
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
            if (!region.hints.isEmpty()) {
                proseByKind.merge(region.signature(), region.prose, Double::sum);
            }
        }
        for (Region region : outline.regions()) {
            var parent = region.parent;
            if (parent != null && parent.isDropped()) {
                region.dropped = parent.dropped;
            } else {
                var hint = unwanted(region);
                if (hint != null && !holdsTheText(region, hint)) {
                    outline.drop(region, "named-" + hint.name().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private boolean holdsTheText(Region region, Hint hint) {
        double all = outline.root().prose;
        double kind = proseByKind.getOrDefault(region.signature(), 0.0);
        if (hint == Hint.COMMENTS) {
            return region.from == 0 || region.prose > all * 0.8;
        }
        if (hint == Hint.HIDDEN) {
            return all > 0 && kind > all * MOSTLY_HIDDEN;
        }
        return all > 0 && kind >= all * TOO_MUCH && region.prose > 0;
    }

    private static @Nullable Hint unwanted(Region region) {
        if (region.has(Hint.HIDDEN)) {
            return Hint.HIDDEN;
        }
        if (region.has(Hint.BODY) || region.has(Hint.QUOTED)) {
            return null;
        }
        if (region.has(Hint.COMMENTS)) {
            return Hint.COMMENTS;
        }
        if (region.has(Hint.NOISE)) {
            return HEADINGS.contains(region.tag) ? null : Hint.NOISE;
        }
        if (region.has(Hint.CAPTION)) {
            return Hint.CAPTION;
        }
        if (region.has(Hint.ABOUT) && !region.has(Hint.LEAD)) {
            return Hint.ABOUT;
        }
        return region.has(Hint.CLUTTER) && region.linkShare() > MANY_LINKS ? Hint.CLUTTER : null;
    }
}
