/**
 * Saved queries, and the webhooks that new matches of them are delivered to: {@link SavedQueries} keeps them, {@link
 * WebhookDelivery} delivers.
 */
@NullMarked
package io.newswire.store.hooks;

import org.jspecify.annotations.NullMarked;
