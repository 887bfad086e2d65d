/** Under which address a page that was fetched is known: {@link PageIdentity}. Pure. */
@NullMarked
package io.newswire.ingest.identity;

import org.jspecify.annotations.NullMarked;
