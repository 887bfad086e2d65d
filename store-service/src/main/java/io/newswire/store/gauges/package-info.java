/** What is known here of the whole pipeline, and shown as meters: how far its stages are, and how its feeds do. */
@NullMarked
package io.newswire.store.gauges;

import org.jspecify.annotations.NullMarked;
