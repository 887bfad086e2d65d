/** What stands in the search index beside words: runs of unspaced scripts, values of filters, days, samples. Knows no database. */
@NullMarked
package io.newswire.store.lexemes;

import org.jspecify.annotations.NullMarked;
