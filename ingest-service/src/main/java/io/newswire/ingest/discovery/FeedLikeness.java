package io.newswire.ingest.discovery;

import java.util.regex.Pattern;

/** Whether a link looks as if it led to a feed. Errs on the side of no: each yes costs somebody a request. */
final class FeedLikeness {
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(feeds?|rss)\\.[^/?#]+/.+"
                    + "|[^?#]+/(feed|feeds|rss|rss2|atom|rdf)([./](xml|rss|rdf|json|atom))?/?([?#].*)?"
                    + "|[^?#]+\\.(rss|atom|rdf)([?#].*)?"
                    + "|[^?#]+/[\\w-]*(feed|rss|atom)[\\w-]*\\.(xml|json)([?#].*)?"
                    + "|[^?#]+\\?([^#]*&)?(feed=(rss2?|atom|rdf)|format=(rss|atom|feed)|output=(rss|atom))([&#].*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TEXT = Pattern.compile(
            "(\\w+[ -])?(rss|atom|json|xml)([ -]?feeds?)?( 2\\.0| 1\\.0)?|(rss|news)?[ -]?feed",
            Pattern.CASE_INSENSITIVE);

    /** They take a feed's address, and are none; or say that they have feeds, as help pages do. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "https?://([^/?#]*\\.)?(feedly|inoreader|newsblur|netvibes|bloglines|theoldreader|facebook|twitter|wikipedia|"
                    + "yahoo)\\.(com|org)([/:?#].*)?|[^?#]+/(about|help|faq)[/-].*",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_TEXT = 30;

    private FeedLikeness() {}

    static boolean of(String address, String text) {
        if (address.isEmpty()
                || address.length() > LONGEST_ADDRESS
                || ELSEWHERE.matcher(address).matches()) {
            return false;
        }
        return ADDRESS.matcher(address).matches()
                || (text.length() <= LONGEST_TEXT && TEXT.matcher(text.strip()).matches());
    }
}
