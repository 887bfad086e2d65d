/** Tells the language of a text: the one way in is {@link io.newswire.enrich.language.LanguageGuess}. Knows no Kafka. */
@NullMarked
package io.newswire.enrich.language;

import org.jspecify.annotations.NullMarked;
