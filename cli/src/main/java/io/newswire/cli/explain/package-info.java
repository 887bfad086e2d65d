/** {@code newswire explain}: why one page is read as it is, for people in a terminal or a browser, and for programs. */
@NullMarked
package io.newswire.cli.explain;

import org.jspecify.annotations.NullMarked;
