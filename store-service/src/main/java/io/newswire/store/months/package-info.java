/** Articles by month: in which part of the tables each is kept, for how long, and how parts are made. */
@NullMarked
package io.newswire.store.months;

import org.jspecify.annotations.NullMarked;
