/**
 * Carries the decisions of the packages beside this one over Kafka Streams. The one way in is
 * {@link io.newswire.enrich.stream.EnrichTopology}.
 */
@NullMarked
package io.newswire.enrich.stream;

import org.jspecify.annotations.NullMarked;
