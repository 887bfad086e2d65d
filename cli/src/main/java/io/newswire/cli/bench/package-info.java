/** How much a pipeline of one machine takes, how fast, and at what cost: beside what its parts could do at most. */
@NullMarked
package io.newswire.cli.bench;

import org.jspecify.annotations.NullMarked;
