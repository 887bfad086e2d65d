/** Finds articles, dead letters and feeds again, and answers over HTTP as JSON. */
@NullMarked
package io.newswire.store.query;

import org.jspecify.annotations.NullMarked;
