/** What holds over the whole pipeline. */
@NullMarked
package io.newswire.e2e;

import org.jspecify.annotations.NullMarked;
