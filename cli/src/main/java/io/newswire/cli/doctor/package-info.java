/** Looks at everything that a pipeline stands on, and says how to mend what is not as it should be. */
@NullMarked
package io.newswire.cli.doctor;

import org.jspecify.annotations.NullMarked;
