/** Tells clients of new articles as they are stored: server-sent events. */
@NullMarked
package io.newswire.store.stream;

import org.jspecify.annotations.NullMarked;
