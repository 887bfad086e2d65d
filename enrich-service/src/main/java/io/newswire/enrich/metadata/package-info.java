/** Reads what a page says about its article, with the source of each field: the one way in is {@link io.newswire.enrich.metadata.MetadataReader}. */
@NullMarked
package io.newswire.enrich.metadata;

import org.jspecify.annotations.NullMarked;
