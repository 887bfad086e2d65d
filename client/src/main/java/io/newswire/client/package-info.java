/**
 * Reads the articles of a Newswire pipeline from Kafka. {@link io.newswire.client.ArticleConsumer} is the way in.
 */
@NullMarked
package io.newswire.client;

import org.jspecify.annotations.NullMarked;
