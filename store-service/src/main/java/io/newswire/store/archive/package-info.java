/**
 * The raw pages in WARC files with their index: written from the topic of pages, found and read again. Knows neither the
 * database nor the articles that were made of the pages.
 */
@NullMarked
package io.newswire.store.archive;

import org.jspecify.annotations.NullMarked;
