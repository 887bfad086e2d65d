package io.newswire.contracts;

import java.util.List;
import java.util.function.BiFunction;

/** The rules in their order, until none has anything left to do. That makes the result its own canonical form. */
final class UrlRules {
    /** An address in an address in an address is a trap long before this. */
    private static final int MAX_PASSES = 32;

    private static final List<BiFunction<UrlParts, UrlSteps, UrlParts>> VARIANTS =
            List.of(UrlSession::without, UrlAmp::unwrapped, UrlMobile::desktop, UrlIndexPage::without);

    private UrlRules() {}

    static UrlParts canonical(UrlParts given, UrlSteps steps) {
        var parts = given;
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            var plain = plain(parts, steps);
            var next = variant(plain, steps);
            if (next.equals(plain)) {
                return plain;
            }
            parts = next;
        }
        throw new UrlRefused("wrapped", "it stands in other addresses more than " + MAX_PASSES + " deep");
    }

    private static UrlParts plain(UrlParts parts, UrlSteps steps) {
        return new UrlParts(
                parts.scheme(),
                UrlHost.canonical(parts.host(), steps),
                UrlPort.canonical(parts.port(), parts.scheme(), steps),
                UrlPath.canonical(parts.path(), steps),
                UrlQuery.canonical(parts.query(), steps),
                UrlFragment.canonical(parts.fragment(), steps));
    }

    private static UrlParts variant(UrlParts plain, UrlSteps steps) {
        var target = UrlWrapper.target(plain);
        if (target != null) {
            steps.add("the target that " + plain.host() + " leads to");
            return UrlParts.of(target, steps);
        }
        var parts = plain;
        for (var rule : VARIANTS) {
            parts = rule.apply(parts, steps);
        }
        return parts;
    }
}
