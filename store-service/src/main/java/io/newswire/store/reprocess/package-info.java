/** Runs of {@code newswire reprocess} as their topics have them: shown here, and decided about. The command begins them. */
@NullMarked
package io.newswire.store.reprocess;

import org.jspecify.annotations.NullMarked;
