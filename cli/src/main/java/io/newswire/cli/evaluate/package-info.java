/** {@code newswire evaluate}: how right and how fast pages are read, over pages that people have labelled. */
@NullMarked
package io.newswire.cli.evaluate;

import org.jspecify.annotations.NullMarked;
