/** Settings from the environment and a file, checked whole before anything starts. */
@NullMarked
package io.newswire.platform.settings;

import org.jspecify.annotations.NullMarked;
