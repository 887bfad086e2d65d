/**
 * Going to addresses that somebody else named: {@link AddressGuard} says where, {@link GuardedSockets} ask it when they dial,
 * {@link GuardedHttp} is the HTTP client over them.
 */
@NullMarked
package io.newswire.platform.dial;

import org.jspecify.annotations.NullMarked;
