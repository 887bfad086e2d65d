/** What people see: lines, and colours where they help. */
@NullMarked
package io.newswire.cli.terminal;

import org.jspecify.annotations.NullMarked;
