/** The {@code newswire} command: what a person types, and what it answers. */
@NullMarked
package io.newswire.cli;

import org.jspecify.annotations.NullMarked;
