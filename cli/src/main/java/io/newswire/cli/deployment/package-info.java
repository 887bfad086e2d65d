/** Where the parts of a pipeline are, and what settings say of them. */
@NullMarked
package io.newswire.cli.deployment;

import org.jspecify.annotations.NullMarked;
