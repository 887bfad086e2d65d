/** Commands that show what a part of the pipeline makes of an input, with the code that the pipeline runs. */
@NullMarked
package io.newswire.cli.inspect;

import org.jspecify.annotations.NullMarked;
