/** What holds of a pipeline at rest, and whether it does: looked at from outside, as any consumer and any client could. */
@NullMarked
package io.newswire.cli.oracle;

import org.jspecify.annotations.NullMarked;
