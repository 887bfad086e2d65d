/**
 * Which articles repeat which: what is compared of an article ({@link io.newswire.enrich.duplicates.Sketch}), where its
 * like are looked for ({@link io.newswire.enrich.duplicates.Lookup}) and what is decided of it
 * ({@link io.newswire.enrich.duplicates.KnownArticle}). Pure: knows no Kafka, no clock and no disk.
 */
@NullMarked
package io.newswire.enrich.duplicates;

import org.jspecify.annotations.NullMarked;
