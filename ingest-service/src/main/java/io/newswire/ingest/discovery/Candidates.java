package io.newswire.ingest.discovery;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.ingest.discovery.Candidate.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Candidates as they are met: each address once, as it was met first, and so many at most. */
final class Candidates {
    private static final int LONGEST_TITLE = 200;

    private final CanonicalUrl page;
    private final Map<String, Candidate> found = new LinkedHashMap<>();

    Candidates(CanonicalUrl page) {
        this.page = page;
    }

    /** @param url absolute; one that is no web address, or the page itself, is passed over */
    void add(String url, Origin origin, @Nullable String title) {
        if (found.size() >= Discovery.MAX_CANDIDATES) {
            return;
        }
        try {
            var canonical = CanonicalUrl.of(url);
            if (!canonical.equals(page)) {
                var role = Role.of(canonical, title, page);
                found.putIfAbsent(canonical.value(), new Candidate(canonical.value(), origin, role, shortened(title)));
            }
        } catch (IllegalArgumentException e) {
            // Pages are full of addresses that lead nowhere; one more is no reason to stop.
            return;
        }
    }

    List<Candidate> likeliestFirst() {
        return found.values().stream().sorted(Candidate.LIKELIEST_FIRST).toList();
    }

    private static @Nullable String shortened(@Nullable String title) {
        if (title == null || title.isBlank()) {
            return null;
        }
        var text = title.strip();
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE);
    }
}
