/** Polls, settles and commits batch by batch, whatever is done with them; stays in its group while nothing can be done. */
@NullMarked
package io.newswire.store.batch;

import org.jspecify.annotations.NullMarked;
