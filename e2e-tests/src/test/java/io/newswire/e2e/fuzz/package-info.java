/** Inputs that nobody thought of, made by change: what reads input of strangers ends in its documented way. */
@NullMarked
package io.newswire.e2e.fuzz;

import org.jspecify.annotations.NullMarked;
