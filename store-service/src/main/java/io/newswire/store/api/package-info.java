/** The query API: what {@code query} finds, as JSON over HTTP. */
@NullMarked
package io.newswire.store.api;

import org.jspecify.annotations.NullMarked;
