/** Breaks a pipeline on purpose while articles come in, and judges what came of them. */
@NullMarked
package io.newswire.cli.chaos;

import org.jspecify.annotations.NullMarked;
