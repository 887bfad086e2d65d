/** What topics should be, what they are, and how the one becomes the other. */
@NullMarked
package io.newswire.cli.topics;

import org.jspecify.annotations.NullMarked;
