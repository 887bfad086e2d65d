/** Meters, health, and the HTTP server that shows them. */
@NullMarked
package io.newswire.platform.telemetry;

import org.jspecify.annotations.NullMarked;
