package io.newswire.enrich.text;

import java.util.Locale;

/**
 * What decided about a passage.
 *
 * @param detail what in the page made the rule apply, such as the name of an element or the phrase; may be empty
 */
record Reason(Rule rule, String detail) {
    /** For people: {@code named-noise: is called navigation … (nav main-menu)}. */
    String line() {
        var name = rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return name + ": " + rule.why + (detail.isEmpty() ? "" : " (" + detail + ')');
    }
}
