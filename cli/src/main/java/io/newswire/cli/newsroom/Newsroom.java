package io.newswire.cli.newsroom;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * A running news site. Thread-safe; closing it twice is harmless.
 *
 * <p>What it publishes is the same at every start; only the dates follow the clock, so that its news is fresh.
 */
public final class Newsroom implements AutoCloseable {
    private final Clock clock;
    private final Site site;
    private final SiteServer server;

    private Newsroom(Clock clock, Edition edition) throws IOException {
        this.clock = clock;
        this.server = new SiteServer(clock);
        this.site = new Site(server.base(), edition);
        server.start(site);
    }

    /** Two feeds, five kinds of template, three languages, and one of every habit that {@link Expected} names. */
    public static Newsroom open() throws IOException {
        var clock = Clock.systemUTC();
        return new Newsroom(clock, FirstEdition.read(clock.instant()));
    }

    /** As many articles of our own making, all distinct, in feeds of at most {@value Generator#FEED_SIZE} entries. */
    public static Newsroom generated(int articles, long seed) throws IOException {
        return generated(articles, 0, seed);
    }

    /**
     * As {@link #generated(int, long)}, and besides {@code copies} of some of them: by turns word for word and edited.
     *
     * @param copies at most as many as articles
     * @param seed the same gives the same texts
     */
    public static Newsroom generated(int articles, int copies, long seed) throws IOException {
        var clock = Clock.systemUTC();
        return new Newsroom(clock, new Generator(seed).edition(articles, copies, clock.instant()));
    }

    /** Publishes corrections and withdraws a page: see {@link Expected#revised()} and {@link Expected#withdrawn()}. Every call after the first changes nothing. */
    public void update() {
        site.revise(clock.instant());
    }

    public List<URI> feeds() {
        return site.feeds();
    }

    /** The page that names the feeds and every article. */
    public URI home() {
        return server.base();
    }

    public int port() {
        return server.base().getPort();
    }

    /** Host and port, as an allow-list of private addresses wants them. */
    public String authority() {
        return server.base().getAuthority();
    }

    public Expected expected() {
        return site.expected();
    }

    /** What was asked for so far, in the order in which it was answered. */
    public List<RecordedRequest> requests() {
        return server.requests();
    }

    @Override
    public void close() {
        server.close();
    }
}
