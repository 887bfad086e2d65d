package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    private static final Consumer<String> IGNORED = line -> {};

    @TempDir
    private Path temporary;

    @Test
    void the_option_wins_over_all() throws Exception {
        var directories = directories(Map.of("NEWSWIRE_DATA", "/from/environment"));
        directories.remember(temporary, IGNORED);
        assertThat(directories.resolve(Path.of("/from/option"))).isEqualTo(Path.of("/from/option"));
    }

    @Test
    void the_environment_wins_over_the_pipeline_started_last() throws Exception {
        var directories = directories(Map.of("NEWSWIRE_DATA", "/from/environment"));
        directories.remember(temporary, IGNORED);
        assertThat(directories.resolve(null)).isEqualTo(Path.of("/from/environment"));
    }

    @Test
    void without_either_the_pipeline_started_last_is_meant() throws Exception {
        var directories = directories(Map.of());
        directories.remember(temporary, IGNORED);
        assertThat(directories.resolve(null)).isEqualTo(temporary);
    }

    @Test
    void a_pipeline_whose_directory_is_gone_is_not_meant() throws Exception {
        var directories = directories(Map.of());
        directories.remember(Files.createDirectory(temporary.resolve("gone")), IGNORED);
        Files.delete(temporary.resolve("gone"));
        assertThat(directories.resolve(null)).isEqualTo(besideLauncher());
    }

    @Test
    void where_it_cannot_be_remembered_that_is_said_and_nothing_fails() throws Exception {
        Files.writeString(temporary.resolve("newswire"), "a file where a folder would be");
        var said = new ArrayList<String>();
        new DataDirectory(Map.of("XDG_STATE_HOME", temporary.toString()), Path.of("/launcher"))
                .remember(temporary, said::add);
        assertThat(said).singleElement().asString().contains("need --data " + temporary, "cannot be written");
    }

    @Test
    void a_start_does_not_go_to_the_pipeline_started_last() throws Exception {
        var directories = directories(Map.of());
        directories.remember(temporary, IGNORED);
        assertThat(directories.resolveForStart(null)).isEqualTo(besideLauncher());
    }

    @Test
    void a_file_is_no_place_for_data() throws Exception {
        var file = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(() -> DataDirectory.prepare(file))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("is a file");
        assertThatThrownBy(() -> DataDirectory.prepare(file.resolve("below")))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("cannot be made");
    }

    @Test
    void a_directory_of_something_else_is_no_place_for_data() throws Exception {
        for (var name : List.of(".git", "README.md", "docs", "pom.xml", "src")) {
            Files.createFile(temporary.resolve(name));
        }
        assertThatThrownBy(() -> DataDirectory.prepare(temporary))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("(README.md, docs, pom.xml, …)")
                .hasMessageContaining("a directory that is empty or not there yet with --data");
        assertThat(temporary.resolve("logs")).doesNotExist();
    }

    @Test
    void a_start_that_came_half_way_and_a_pipeline_with_a_file_of_its_owner_can_go_on() throws Exception {
        for (var name : List.of("logs", "kafka", "postgres", "state", "archive", "lost+found", ".Trash-1000")) {
            Files.createDirectory(temporary.resolve(name));
        }
        Files.createFile(temporary.resolve("newswire.lock"));
        assertThatCode(() -> DataDirectory.prepare(temporary)).doesNotThrowAnyException();
        Files.createFile(temporary.resolve("newswire.json"));
        Files.createFile(temporary.resolve("notes"));
        assertThatCode(() -> DataDirectory.prepare(temporary)).doesNotThrowAnyException();
    }

    private DataDirectory directories(Map<String, String> more) {
        var environment = new HashMap<>(more);
        environment.put("XDG_STATE_HOME", temporary.resolve("state").toString());
        return new DataDirectory(environment, temporary.resolve("launcher"));
    }

    private Path besideLauncher() {
        return temporary.resolve("launcher").resolve("data");
    }
}
