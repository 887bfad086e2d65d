/** {@code newswire evaluate-duplicates}: how well copies are told from texts that only look like one. */
@NullMarked
package io.newswire.cli.duplicates;

import org.jspecify.annotations.NullMarked;
