/** Keeps the parts of the tables in order: makes those that will be needed, and drops those that were kept for long enough. */
@NullMarked
package io.newswire.store.retention;

import org.jspecify.annotations.NullMarked;
