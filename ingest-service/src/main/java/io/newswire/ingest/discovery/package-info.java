/** Which feeds and sitemaps a page points to: pure functions of bytes, that fetch nothing. Entered through Discovery. */
@NullMarked
package io.newswire.ingest.discovery;

import org.jspecify.annotations.NullMarked;
