/** Finds an article's own text in a page: the one way in is {@link io.newswire.enrich.text.MainText}. Knows no Kafka. */
@NullMarked
package io.newswire.enrich.text;

import org.jspecify.annotations.NullMarked;
