/** Keeps what was published: PostgreSQL, the query API over it, and the console. */
@NullMarked
package io.newswire.store;

import org.jspecify.annotations.NullMarked;
