/**
 * Shows what the services would make of something, by running their own code on it. Needs no pipeline, starts in about a
 * second, and takes many inputs in one start.
 */
@NullMarked
package io.newswire.cli.inspect;

import org.jspecify.annotations.NullMarked;
