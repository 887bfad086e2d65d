/** Pages for people over what {@code query} finds. The templates are compiled into this package. */
@NullMarked
package io.newswire.store.console;

import org.jspecify.annotations.NullMarked;
