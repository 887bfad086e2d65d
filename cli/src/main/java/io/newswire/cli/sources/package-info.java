/** Finds what can be followed behind an address, with the ingest service's own fetcher, guard and parser. */
@NullMarked
package io.newswire.cli.sources;

import org.jspecify.annotations.NullMarked;
