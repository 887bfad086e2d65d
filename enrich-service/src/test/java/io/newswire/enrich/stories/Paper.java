package io.newswire.enrich.stories;

import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.NewsDate;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One article at its home: what is done to it there, as far as stories hear of it. */
final class Paper {
    final String id;
    private final World world;
    private @Nullable String of;
    private @Nullable String story;
    private int revision;
    private boolean living;
    private boolean waiting;
    private final List<Instant> saidAt = new ArrayList<>();

    Paper(String id, World world) {
        this.id = id;
        this.world = world;
    }

    boolean isLiving() {
        return living;
    }

    boolean isWaiting() {
        return waiting;
    }

    int revision() {
        return revision;
    }

    /** What the newest revision repeats, null when nothing. */
    @Nullable
    String of() {
        return of;
    }

    /** When its texts were accepted that have next to nothing in common, the newest last. */
    List<Instant> saidAt() {
        return saidAt;
    }

    void standsAlone(@Nullable String published, boolean another) {
        living = true;
        of = null;
        says(another);
        world.send(id, StoryMove.standsAlone(card(null, published)));
        publish(null);
    }

    void repeats(
            String of, List<String> alike, Map<String, Instant> said, @Nullable String published, boolean another) {
        living = true;
        waiting = true;
        says(another);
        this.of = of;
        var joins = StoryMove.joins(card(of, published), Moves.HOME);
        world.send(of, joins.about(said.get(of)).meeting(alike, said));
    }

    /** It was told late of others that it is like. */
    void meets(List<String> alike, Map<String, Instant> said) {
        alike.forEach(other -> world.send(other, StoryMove.isMet(id, said.get(other), id, saidAt.getLast())));
    }

    private void says(boolean another) {
        revision++;
        if (another || saidAt.isEmpty()) {
            var minute = saidAt.isEmpty() ? 0 : 60L * revision;
            saidAt.add(Moves.NOW.plusSeconds(minute + Integer.parseInt(id.substring(1))));
        }
    }

    /** A place that nothing waits for is given up. */
    void place(StoryPlace place) {
        if (waiting && place.revision() == revision) {
            publish(place.story());
        }
    }

    /** The deadline has passed. */
    void stopsWaiting() {
        publish(of);
    }

    void deleted() {
        var leave = StoryMove.leaves(id, revision + 1);
        world.send(id, leave);
        if (story != null) {
            world.send(story, leave);
        }
        story = null;
        living = false;
        waiting = false;
    }

    private void publish(@Nullable String place) {
        waiting = false;
        if (story != null && !story.equals(place)) {
            world.send(story, StoryMove.leaves(id, revision));
        }
        story = place;
    }

    private Member card(@Nullable String of, @Nullable String published) {
        return new Member(
                id,
                revision,
                null,
                "Harbour " + id,
                null,
                published == null ? null : NewsDate.parse(published),
                saidAt.getLast(),
                of == null ? null : new Duplicate(Duplicate.Kind.NEAR, of, 0.9),
                null);
    }
}
