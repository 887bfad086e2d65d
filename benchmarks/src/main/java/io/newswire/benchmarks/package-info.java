/** Measures accuracy and speed: {@link io.newswire.benchmarks.Evaluate} over labelled pages. */
@NullMarked
package io.newswire.benchmarks;

import org.jspecify.annotations.NullMarked;
