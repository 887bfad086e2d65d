/** How a pipeline does, asked from outside: health of its services, lag of its groups, figures of its meters. */
@NullMarked
package io.newswire.cli.status;

import org.jspecify.annotations.NullMarked;
