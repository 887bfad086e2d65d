package io.newswire.contracts;

import java.util.regex.Pattern;

/**
 * The page that a server gives for a directory is the directory. With a query it may be a script that is told which
 * article to give, beside another page that is given for the directory; then it stays.
 */
final class UrlIndexPage {
    private static final Pattern NAME = Pattern.compile(
            "/(index\\.(x?html?|shtml|php[0-9]?|aspx?|jsp|cfm)|default\\.(html?|aspx?))$", Pattern.CASE_INSENSITIVE);

    private UrlIndexPage() {}

    static UrlParts without(UrlParts url, UrlSteps steps) {
        if (!url.query().isEmpty()) {
            return url;
        }
        var directory = NAME.matcher(url.path()).replaceFirst("/");
        return url.withPath(steps.changed("removed index page", url.path(), directory));
    }
}
