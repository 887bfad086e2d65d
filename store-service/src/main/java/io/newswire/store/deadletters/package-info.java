/**
 * What is done with dead letters: {@link DeadLetterRuns} keeps what operators ask for, {@link DeadLetterWorker} carries it out.
 */
@NullMarked
package io.newswire.store.deadletters;

import org.jspecify.annotations.NullMarked;
