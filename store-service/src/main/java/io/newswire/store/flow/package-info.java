/** How much each stage of the pipeline has still to read, and how fast it reads. */
@NullMarked
package io.newswire.store.flow;

import org.jspecify.annotations.NullMarked;
