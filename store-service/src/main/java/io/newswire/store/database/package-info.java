/** The one way to PostgreSQL: connections with time limits, the schema, and the languages its text search knows. */
@NullMarked
package io.newswire.store.database;

import org.jspecify.annotations.NullMarked;
