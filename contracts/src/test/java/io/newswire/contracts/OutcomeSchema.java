package io.newswire.contracts;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A sealed interface is one of its records, told apart by the property that its {@link JsonTypeInfo} names. */
record OutcomeSchema(JsonMapper json) implements CustomDefinitionProviderV2 {

    @Override
    public @Nullable CustomDefinition provideCustomSchemaDefinition(
            ResolvedType type, SchemaGenerationContext context) {
        Class<?> erased = type.getErasedType();
        var parts = erased.getDeclaredAnnotation(JsonSubTypes.class);
        var tag = erased.getDeclaredAnnotation(JsonTypeInfo.class);
        if (parts == null || tag == null) {
            return null;
        }
        var choice = json.createObjectNode();
        var branches = choice.putArray("oneOf");
        for (var part : parts.value()) {
            branches.add(tagged(context, context.getTypeContext().resolve(part.value()), tag.property(), part.name()));
        }
        return new CustomDefinition(choice);
    }

    private ObjectNode tagged(SchemaGenerationContext context, ResolvedType type, String property, String name) {
        ObjectNode tagged = context.createStandardDefinition(type, this);
        var properties = json.createObjectNode();
        properties.putObject(property).put("const", name);
        if (tagged.get("properties") instanceof ObjectNode declared) {
            properties.setAll(declared);
        }
        var required = json.createArrayNode().add(property);
        tagged.path("required").forEach(required::add);
        tagged.set("properties", properties);
        tagged.set("required", required);
        return tagged;
    }
}
