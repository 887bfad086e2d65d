/** Kafka clients made one way, events in and out, and dead letters. */
@NullMarked
package io.newswire.platform.kafka;

import org.jspecify.annotations.NullMarked;
