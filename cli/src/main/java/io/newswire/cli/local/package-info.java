/** The whole pipeline on one machine: a real broker, a real database and the three services, with nothing installed. */
@NullMarked
package io.newswire.cli.local;

import org.jspecify.annotations.NullMarked;
