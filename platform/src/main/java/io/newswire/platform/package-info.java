/** What every service needs and none should write twice. */
@NullMarked
package io.newswire.platform;

import org.jspecify.annotations.NullMarked;
