package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Lists that nobody of this project wrote; unpacked from {@code opml.tar.gz} where they are at hand. */
class OpmlCollectionTest {
    @Test
    void every_list_of_the_collection_gives_feeds() throws IOException {
        var collection = Path.of(System.getProperty("newswire.opml.collection", "../../shared/data/opml"));
        assumeTrue(Files.isDirectory(collection), collection + " is not there");
        try (var files = Files.walk(collection)) {
            var lists = files.filter(file -> file.toString().endsWith(".opml")).toList();
            assertThat(lists).isNotEmpty().allSatisfy(file -> {
                var opml = OpmlReader.read(Files.readAllBytes(file));
                assertThat(opml.feeds()).as(file.toString()).isNotEmpty();
            });
        }
    }
}
