/** Reads headers of answers that several rooms ask about. Knows neither Kafka nor how they came. */
@NullMarked
package io.newswire.ingest.headers;

import org.jspecify.annotations.NullMarked;
