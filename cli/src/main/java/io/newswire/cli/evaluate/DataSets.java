package io.newswire.cli.evaluate;

import io.newswire.cli.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Finds the labelled sets of a directory: folders, and archives where no folder has their name. */
public final class DataSets {
    private static final String LOOKS = "A set is a folder with gold.json and html/ID.html, or NAME.tar.gz of one.";

    private DataSets() {}

    /**
     * @param wanted names; all when empty
     * @throws CommandFailed when there is no such directory, no set in it, or not one that is wanted
     */
    public static List<SetFiles> in(Path data, List<String> wanted) {
        if (!Files.isDirectory(data)) {
            throw new CommandFailed("--data: there is no directory " + data + ". " + LOOKS);
        }
        var found = new TreeMap<String, SetFiles>();
        try {
            find(data, found);
        } catch (IOException e) {
            throw new CommandFailed(1, "--data: " + data + " cannot be read: " + e, e);
        }
        if (found.isEmpty()) {
            throw new CommandFailed("--data: no labelled set is in " + data + ". " + LOOKS);
        }
        for (var name : wanted) {
            if (!found.containsKey(name)) {
                throw new CommandFailed("--set: no set in " + data + " is called " + name + "; there are "
                        + String.join(", ", found.keySet()));
            }
        }
        found.keySet().removeIf(name -> !wanted.isEmpty() && !wanted.contains(name));
        return new ArrayList<>(found.values());
    }

    private static void find(Path data, TreeMap<String, SetFiles> found) throws IOException {
        if (FolderFiles.isSet(data)) {
            add(new FolderFiles(data.toAbsolutePath().normalize()), found);
            return;
        }
        try (var children = Files.list(data)) {
            for (var child : children.sorted().toList()) {
                if (FolderFiles.isSet(child)) {
                    add(new FolderFiles(child), found);
                } else if (ArchiveFiles.isSet(child) && !FolderFiles.isSet(data.resolve(ArchiveFiles.name(child)))) {
                    add(new ArchiveFiles(child), found);
                }
            }
        }
    }

    private static void add(SetFiles set, TreeMap<String, SetFiles> found) {
        found.put(set.name(), set);
    }
}
