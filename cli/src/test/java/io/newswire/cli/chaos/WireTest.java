package io.newswire.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.chaos.Item.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WireTest {
    private static final int MANY = 2_000;

    @Test
    void the_same_seed_gives_the_same_items_and_another_seed_others() {
        assertThat(items(1)).isEqualTo(items(1)).isNotEqualTo(items(2));
    }

    @Test
    void every_kind_is_among_them_and_a_newsroom_is_the_first() {
        var kinds = items(3).stream().collect(Collectors.groupingBy(Item::kind));
        assertThat(kinds).containsOnlyKeys(Kind.values());
        assertThat(kinds.get(Kind.NEWSROOM)).hasSize((MANY - 1) / Wire.BETWEEN_NEWSROOMS + 1);
        assertThat(items(3).getFirst()).isEqualTo(new Item(Kind.NEWSROOM, 0));
    }

    @Test
    void only_what_came_before_is_revised_or_copied_and_no_more_than_once() {
        var articles = new HashSet<Integer>();
        var others = new HashSet<Item>();
        for (var item : items(4)) {
            switch (item.kind()) {
                case ARTICLE -> articles.add(item.number());
                case COPY, REVISION -> {
                    assertThat(articles).contains(item.number());
                    assertThat(others.add(item)).as("%s", item).isTrue();
                }
                case BLANK, POISON, MISSING, NEWSROOM ->
                    assertThat(others.add(item)).as("%s", item).isTrue();
            }
        }
    }

    private static List<Item> items(long seed) {
        var wire = new Wire(seed);
        return Stream.generate(wire::next).limit(MANY).toList();
    }
}
