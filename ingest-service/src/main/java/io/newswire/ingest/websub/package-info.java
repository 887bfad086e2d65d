/**
 * Takes what WebSub hubs send (W3C Recommendation of 23 January 2018). {@link io.newswire.ingest.websub.WebSubReceiver}
 * is the way in.
 */
@NullMarked
package io.newswire.ingest.websub;

import org.jspecify.annotations.NullMarked;
