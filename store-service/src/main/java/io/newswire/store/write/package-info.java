/** From topics to tables: batches, what to do when one fails, and the loop that carries them. */
@NullMarked
package io.newswire.store.write;

import org.jspecify.annotations.NullMarked;
