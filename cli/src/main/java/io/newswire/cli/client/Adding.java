package io.newswire.cli.client;

import io.newswire.cli.client.SourceChoice.Mode;
import io.newswire.cli.sources.Finding;
import io.newswire.cli.sources.RobotsCheck;
import io.newswire.cli.sources.Source;
import io.newswire.cli.sources.SourceAccess;
import io.newswire.cli.sources.SourceFinder;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FeedSettings;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Follows what is behind addresses, one after the other. */
final class Adding {
    private final FollowedFeeds followed;
    private final SourceFinder finder;
    private final RobotsCheck robots;
    private final SettingsChange change;
    private final Mode mode;
    private final boolean sitemaps;
    private final Prompt prompt;
    private final AddReport report;
    private final Consumer<FeedSettings> follower;
    private final Duplicates duplicates;
    private final Instant now;
    private final Set<String> added = new HashSet<>();

    /** @param follower is given each feed that is to be followed, with its settings */
    Adding(
            FollowedFeeds followed,
            SourceAccess.Search search,
            SettingsChange change,
            Mode mode,
            boolean sitemaps,
            Prompt prompt,
            AddReport report,
            Consumer<FeedSettings> follower,
            Instant now) {
        this.followed = followed;
        this.finder = search.finder();
        this.robots = search.robots();
        this.change = change;
        this.mode = mode;
        this.sitemaps = sitemaps;
        this.prompt = prompt;
        this.report = report;
        this.follower = follower;
        this.duplicates = new Duplicates(followed, finder::read);
        this.now = now;
    }

    /** @return false when the address led to nothing, or to more than can be decided on */
    boolean add(String asked) {
        var known = followed.settings(CanonicalUrl.of(asked).value());
        if (known.isPresent()) {
            followedAlready(asked, known.get());
            return true;
        }
        var finding = finder.find(asked, sitemaps);
        return switch (SourceChoice.of(finding, mode, sitemaps)) {
            case SourceChoice.Nothing nothing -> nothing(asked, finding);
            case SourceChoice.Tell tell -> tell(asked, finding, tell);
            case SourceChoice.Ask ask -> ask(asked, finding, ask.sources());
            case SourceChoice.Follow follow -> follow(asked, finding, follow);
        };
    }

    private void followedAlready(String asked, FeedSettings feed) {
        if (change.isNothing() || mode == Mode.LIST) {
            report.known(asked, feed);
        } else {
            var changed = change.appliedOrFailed(feed);
            follower.accept(changed);
            report.changed(asked, changed);
        }
    }

    private boolean nothing(String asked, Finding finding) {
        report.nothing(asked, finding);
        return false;
    }

    private boolean tell(String asked, Finding finding, SourceChoice.Tell tell) {
        report.offered(asked, tell.sources());
        report.unchecked(finding.unchecked());
        if (!tell.wanted()) {
            report.undecided(asked, tell.sources().size());
        }
        return tell.wanted();
    }

    private boolean ask(String asked, Finding finding, List<Source> sources) {
        report.offered(asked, sources);
        report.unchecked(finding.unchecked());
        var chosen = prompt.choose(sources);
        chosen.forEach(source -> follow(asked, source));
        if (chosen.isEmpty()) {
            report.undecided(asked, sources.size());
        }
        return !chosen.isEmpty();
    }

    private boolean follow(String asked, Finding finding, SourceChoice.Follow choice) {
        if (choice.sources().stream().anyMatch(source -> source.found() == Source.Found.GUESSED)) {
            report.guessed(asked, finding);
        }
        choice.sources().forEach(source -> follow(asked, source));
        report.others(choice.others());
        return true;
    }

    private void follow(String asked, Source source) {
        if (!added.add(source.url())) {
            report.duplicate(asked, source, source.url() + " was named before");
            return;
        }
        duplicates.sentence(source).ifPresentOrElse(why -> report.duplicate(asked, source, why), () -> {
            var feed = change.applyTo(FeedSettings.of(source.url(), now));
            follower.accept(feed);
            report.following(asked, source, feed, robots.objection(source.url()).orElse(null));
        });
    }
}
