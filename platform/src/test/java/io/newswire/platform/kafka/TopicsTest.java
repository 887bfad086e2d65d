package io.newswire.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void a_broker_that_does_not_answer_is_said_to_whoever_noticed_it() {
        var clients = new org.apache.kafka.common.errors.TimeoutException("Call(callName=createTopics, deadlineMs=1)");
        assertThat(Topics.words(new TimeoutException())).isEqualTo("there was no answer in time");
        assertThat(Topics.words(new ExecutionException(clients))).isEqualTo("there was no answer in time");
    }

    @Test
    void what_the_broker_says_is_said_without_the_names_of_exceptions() {
        var refused = new ExecutionException(new TopicAuthorizationException("Topic authorization failed."));
        assertThat(Topics.words(refused)).isEqualTo("Topic authorization failed.");
        assertThat(Topics.words(new ExecutionException(new IllegalStateException())))
                .isEqualTo("IllegalStateException");
    }
}
