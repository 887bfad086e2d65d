/** The main job in a minute: a newsroom is followed, and its articles are seen arriving. */
@NullMarked
package io.newswire.cli.demo;

import org.jspecify.annotations.NullMarked;
