/** Articles in the formats of others: Atom, JSON Feed and lines of JSON. Knows no HTTP. */
@NullMarked
package io.newswire.store.export;

import org.jspecify.annotations.NullMarked;
