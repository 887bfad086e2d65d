/** The ingest service: decides what to fetch and when, and fetches it politely and safely. */
@NullMarked
package io.newswire.ingest;

import org.jspecify.annotations.NullMarked;
