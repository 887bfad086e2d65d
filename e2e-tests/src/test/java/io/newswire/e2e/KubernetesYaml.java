package io.newswire.e2e;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads objects of Kubernetes, and finds what its API has no field for. */
final class KubernetesYaml {
    private static final KubernetesSerialization API = new KubernetesSerialization();
    private static final String MODEL = "io.fabric8.";

    private KubernetesYaml() {}

    static List<HasMetadata> read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    static List<HasMetadata> parse(String text) {
        return Arrays.stream(text.split("(?m)^---$"))
                .map(document -> (HasMetadata) API.unmarshal(document))
                .toList();
    }

    static JsonNode tree(Path file) throws IOException {
        return trees(file).getFirst();
    }

    static List<JsonNode> trees(Path file) throws IOException {
        var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        var trees = new ArrayList<JsonNode>();
        for (var document : new Load(settings).loadAllFromString(Files.readString(file))) {
            trees.add(JsonMapper.builder().build().valueToTree(document));
        }
        return trees;
    }

    /** The names of fields that were given and that the class of the API has not, wherever they are. */
    static List<String> unknownFields(Object object) {
        var unknown = new ArrayList<String>();
        collect(object, unknown);
        return unknown;
    }

    private static void collect(@Nullable Object value, List<String> unknown) {
        if (value instanceof Collection<?> many) {
            many.forEach(each -> collect(each, unknown));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> collect(each, unknown));
        } else if (value != null && value.getClass().getName().startsWith(MODEL)) {
            fields(value, unknown);
        }
    }

    private static void fields(Object object, List<String> unknown) {
        for (var method : object.getClass().getMethods()) {
            if (method.getParameterCount() == 0 && method.getName().startsWith("get")) {
                try {
                    var value = method.invoke(object);
                    if (method.getName().equals("getAdditionalProperties") && value instanceof Map<?, ?> more) {
                        more.keySet().forEach(name -> unknown.add(String.valueOf(name)));
                    } else {
                        collect(value, unknown);
                    }
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(method + " cannot be read", e);
                }
            }
        }
    }
}
