/** Commands that talk to a running pipeline, wherever it runs: they write to its topics, read them, and ask its store. */
@NullMarked
package io.newswire.cli.client;

import org.jspecify.annotations.NullMarked;
