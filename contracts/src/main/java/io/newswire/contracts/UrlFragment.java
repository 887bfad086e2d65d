package io.newswire.contracts;

/** The fragment of a web address: a place within the page, which makes no other article of it. */
final class UrlFragment {
    private static final String LITERAL = "!$&'()*+,;=:@/?";

    /** Sites that build their pages in the browser name an article this way; {@code #!} with a word is a gadget's. */
    private static final String HASHBANG = "!/";

    private UrlFragment() {}

    static String canonical(String fragment, UrlSteps steps) {
        if (fragment.startsWith(HASHBANG) && fragment.length() > HASHBANG.length()) {
            return steps.changed("fragment encoded evenly", fragment, PercentEncoding.normalised(fragment, LITERAL));
        }
        return steps.changed("removed fragment", fragment, "");
    }
}
