/** Guarantees of the whole pipeline, checked over real servers and real processes while parts of it fail. */
@NullMarked
package io.newswire.e2e;

import org.jspecify.annotations.NullMarked;
