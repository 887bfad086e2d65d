/**
 * Which articles make one story. The one rule is {@link io.newswire.enrich.stories.StoryRule}: what a story does with
 * something that it has to know. Pure: knows no Kafka, no clock and no disk.
 */
@NullMarked
package io.newswire.enrich.stories;

import org.jspecify.annotations.NullMarked;
