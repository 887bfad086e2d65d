/** Figures of the pipeline at sizes and in troubles that no test waits for. */
@NullMarked
package io.newswire.benchmarks;

import org.jspecify.annotations.NullMarked;
