/** Who may do what over HTTP: {@link Access} asks each request for its token, {@link RouteRoles} says what each route needs. */
@NullMarked
package io.newswire.store.access;

import org.jspecify.annotations.NullMarked;
