package io.newswire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicPairTest {
    /** Whoever reads the state and then the events reads them partition by partition. */
    @Test
    void both_topics_of_articles_are_partitioned_alike() {
        assertThat(Topic.ARTICLES_LATEST.partitions()).isEqualTo(Topic.ARTICLES.partitions());
    }
}
