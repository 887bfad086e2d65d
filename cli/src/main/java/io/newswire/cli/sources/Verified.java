package io.newswire.cli.sources;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FetchRequest.Kind;
import io.newswire.ingest.discovery.Candidate;
import io.newswire.ingest.discovery.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Candidates that turned out to be sources, one request each and so many at most. */
final class Verified {
    /** Of one address that a person gave. */
    static final int MAX_CHECKED = 20;

    private final Web web;
    private final SourceReader reader;
    private final Consumer<String> progress;
    private final List<Source> found = new ArrayList<>();
    private final List<Miss> misses = new ArrayList<>();
    private int checked;
    private int unchecked;

    Verified(Web web, SourceReader reader, Consumer<String> progress) {
        this.web = web;
        this.reader = reader;
        this.progress = progress;
    }

    List<Source> found() {
        return found;
    }

    Finding finding() {
        return new Finding(found, misses, unchecked, null);
    }

    /** Somebody says that these are sources: all are looked at. */
    void declared(List<Candidate> candidates) {
        candidates.forEach(this::check);
    }

    /** Nobody says so, and where one is right the others lead to the same. */
    void untilFirst(List<Candidate> candidates) {
        for (int i = 0; i < candidates.size() && found.isEmpty(); i++) {
            check(candidates.get(i));
        }
    }

    private void check(Candidate candidate) {
        if (checked == MAX_CHECKED) {
            unchecked++;
            return;
        }
        checked++;
        progress.accept("asking for " + candidate.url());
        switch (web.get(candidate.url(), Kind.FEED)) {
            case Answer.Nothing nothing -> misses.add(nothing.miss());
            case Answer.Body body -> read(candidate, body);
        }
    }

    private void read(Candidate candidate, Answer.Body body) {
        var content = reader.read(body.bytes(), body.contentType(), body.finalUrl());
        if (content.isEmpty()) {
            misses.add(Miss.noSource(candidate.url()));
            return;
        }
        var how = Source.Found.of(candidate.origin());
        var source = source(candidate.url(), how, candidate.role(), body, titled(content.get(), candidate));
        if (found.stream().noneMatch(source::isSameAs)) {
            found.add(source);
        }
    }

    static Source source(String url, Source.Found how, Role role, Answer.Body body, Content content) {
        var movedTo = body.movedTo();
        var address = movedTo == null ? url : CanonicalUrl.of(movedTo).value();
        return new Source(address, address.equals(url) ? null : url, how, role, content);
    }

    private static Content titled(Content content, Candidate candidate) {
        return content.title() != null || candidate.title() == null
                ? content
                : new Content(
                        candidate.title(),
                        content.format(),
                        content.isSitemap(),
                        content.entries(),
                        content.newest(),
                        content.links(),
                        content.problems());
    }
}
