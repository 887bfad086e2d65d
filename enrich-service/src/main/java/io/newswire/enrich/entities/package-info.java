/** Finds who and what a text names: the one way in is {@link io.newswire.enrich.entities.Entities}. Knows no Kafka. */
@NullMarked
package io.newswire.enrich.entities;

import org.jspecify.annotations.NullMarked;
