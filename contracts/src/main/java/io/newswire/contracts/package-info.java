/**
 * What travels between services, and nothing else: the records, their JSON, the topics and the event headers.
 *
 * <p>This package knows no Kafka client, so that a consumer of any kind can depend on it.
 */
@NullMarked
package io.newswire.contracts;

import org.jspecify.annotations.NullMarked;
