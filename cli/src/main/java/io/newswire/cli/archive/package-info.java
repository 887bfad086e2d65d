/** The archive of raw pages, read in its folder: no service has to run. */
@NullMarked
package io.newswire.cli.archive;

import org.jspecify.annotations.NullMarked;
