package io.newswire.enrich.stories;

import io.newswire.contracts.Story;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import java.time.Instant;

/** What follows from a move, besides the story's new state. */
public sealed interface Effect {
    /** Subscribers are told. */
    record Told(Story story) implements Effect {}

    /** Subscribers are told that there is no longer such a story. */
    record Ended(String story, Instant at) implements Effect {}

    /** The story of that id has to know. */
    record Sent(String story, StoryMove move) implements Effect {}

    /** The copy can be published. */
    record Placed(StoryPlace place) implements Effect {}
}
