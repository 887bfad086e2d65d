/** A bucket of S3, or of a storage that speaks S3's language. */
@NullMarked
package io.newswire.store.bucket;

import org.jspecify.annotations.NullMarked;
