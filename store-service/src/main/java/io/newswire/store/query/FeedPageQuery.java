package io.newswire.store.query;

/** Which feed is asked for, by its URL. */
public record FeedPageQuery(String url) {
    /** What ingest takes of an address. */
    private static final int LONGEST_URL = 4_096;

    /** The names of its parameters. */
    public static String[] parameters() {
        return new String[] {"url"};
    }

    /** @throws BadParameterException when it is missing or too long */
    public static FeedPageQuery of(Parameters parameters) {
        var url = parameters.text("url", LONGEST_URL);
        if (url == null) {
            throw new BadParameterException("url", "", "it is missing", "name the URL of a feed");
        }
        return new FeedPageQuery(url);
    }
}
