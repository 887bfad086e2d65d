/** The service that makes articles of pages: reads them, compares them with what was seen before, and numbers them. */
@NullMarked
package io.newswire.enrich;

import org.jspecify.annotations.NullMarked;
