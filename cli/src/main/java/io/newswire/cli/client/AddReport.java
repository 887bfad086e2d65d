package io.newswire.cli.client;

import io.newswire.cli.sources.Finding;
import io.newswire.cli.sources.Source;
import io.newswire.cli.terminal.Output;
import io.newswire.contracts.FeedSettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what became of the addresses that a person wants to follow. */
final class AddReport {
    private static final int MOST_MISSES = 8;

    private final Output output;
    private final Instant now;

    AddReport(Output output, Instant now) {
        this.output = output;
        this.now = now;
    }

    /** @param objection why the service will not fetch it as things are, null when it will */
    void following(String asked, Source source, FeedSettings feed, @Nullable String objection) {
        say(AddedFeed.of(asked, "following", source, objection, feed), "following " + SourceLine.of(source, now));
        if (source.movedFrom() != null && !output.isJson()) {
            output.note(source.movedFrom() + " redirects there permanently");
        }
        int problems = source.content().problems();
        if (problems > 0 && !output.isJson()) {
            output.note(Counted.of(problems, "thing is", "things are") + " wrong with it: `newswire inspect feed "
                    + source.url() + "` tells what, and what is made of it");
        }
        if (objection != null) {
            output.note("warning: " + objection);
        }
    }

    /** Without having looked. */
    void followed(String asked, FeedSettings feed) {
        say(AddedFeed.of(asked, "following", feed), "following " + feed.url());
    }

    void changed(String asked, FeedSettings feed) {
        say(AddedFeed.of(asked, "changed", feed), feed.url() + " is followed already; its settings are changed");
    }

    void known(String asked, FeedSettings feed) {
        say(AddedFeed.of(asked, "followed-already", feed), feed.url() + " is followed already");
    }

    void duplicate(String asked, Source source, String why) {
        say(AddedFeed.of(asked, "followed-already", source, why, null), why);
    }

    /** What is followed stands where most sites have one: the page that was asked for does not lead there. */
    void guessed(String asked, Finding finding) {
        output.note(asked
                + " itself names no feed that can be read; what follows was guessed, at a usual place of its site");
        misses(finding);
    }

    private void misses(Finding finding) {
        finding.misses().stream().limit(MOST_MISSES).forEach(miss -> output.note("  " + miss.why()));
    }

    void others(List<Source> sources) {
        if (!output.isJson()) {
            sources.forEach(source -> output.note("also there, not followed: " + SourceLine.of(source, now)));
        }
    }

    /** Numbered, so that they can be chosen from. */
    void offered(String asked, List<Source> sources) {
        for (int i = 0; i < sources.size(); i++) {
            var source = sources.get(i);
            say(
                    AddedFeed.of(asked, "offered", source, null, null),
                    "%2d  %s".formatted(i + 1, SourceLine.of(source, now)));
        }
    }

    void undecided(String asked, int size) {
        output.complain(
                asked + " offers " + size + ", and none is followed: name one of them, or say --first or --all");
    }

    /** On standard error for people, who may read the objects by a program. */
    void nothing(String asked, Finding finding) {
        var failure = finding.failure();
        var why = failure == null ? "no feed or sitemap found behind " + asked : failure.why();
        output.complain(why);
        misses(finding);
        if (output.isJson()) {
            output.json(failure == null ? AddedFeed.nothing(asked, why) : AddedFeed.missed(asked, failure));
            finding.misses().stream()
                    .filter(miss -> miss.reason() != null)
                    .forEach(miss -> output.json(AddedFeed.missed(asked, miss)));
        }
    }

    void unchecked(int count) {
        if (count > 0) {
            output.note(count + " more are named there and were not looked at");
        }
    }

    private void say(AddedFeed json, String text) {
        if (output.isJson()) {
            output.json(json);
        } else {
            output.line(text);
        }
    }
}
