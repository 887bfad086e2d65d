/** Tells an article's subjects: the one way in is {@link io.newswire.enrich.topics.Topics}. Knows no Kafka. */
@NullMarked
package io.newswire.enrich.topics;

import org.jspecify.annotations.NullMarked;
