/** A service's life: settings, parts, start, and the same backwards. */
@NullMarked
package io.newswire.platform.service;

import org.jspecify.annotations.NullMarked;
