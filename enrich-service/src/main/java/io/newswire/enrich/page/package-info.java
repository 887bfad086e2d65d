/** From a page's bytes to an article: the one way in is {@link io.newswire.enrich.page.PageReader}. Knows no Kafka. */
@NullMarked
package io.newswire.enrich.page;

import org.jspecify.annotations.NullMarked;
