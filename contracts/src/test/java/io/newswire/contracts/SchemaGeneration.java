package io.newswire.contracts;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.AnnotatedType;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a JSON Schema from a record. What has no {@code @Nullable} is required, but for collections, which are empty
 * where absent. Additional properties are allowed everywhere: an older reader meets newer records.
 */
final class SchemaGeneration {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SchemaGeneration() {}

    static String schemaOf(String name, Class<?> record) {
        var schema = JSON.createObjectNode();
        ObjectNode generated = generator().generateSchema(record);
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", EventSchemas.id(name));
        schema.put("title", record.getSimpleName());
        schema.setAll(generated);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    private static SchemaGenerator generator() {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        builder.forTypesInGeneral()
                .withPropertySorter((first, second) -> 0)
                .withCustomDefinitionProvider((type, context) -> WireTypes.definitionOf(type, JSON))
                .withCustomDefinitionProvider(new InlineMap())
                .withCustomDefinitionProvider(new OutcomeSchema(JSON));
        builder.forFields().withRequiredCheck(SchemaGeneration::isRequired);
        return new SchemaGenerator(builder.build());
    }

    private static boolean isRequired(FieldScope field) {
        AnnotatedType type = field.getRawMember().getAnnotatedType();
        ResolvedType erased = field.getDeclaredType();
        return !type.isAnnotationPresent(Nullable.class)
                && !erased.isInstanceOf(Collection.class)
                && !erased.isInstanceOf(Map.class);
    }

    /** A map is named after its values only where it stands; a definition of its own would have no good name. */
    private static final class InlineMap implements CustomDefinitionProviderV2 {
        @Override
        public @Nullable CustomDefinition provideCustomSchemaDefinition(
                ResolvedType type, SchemaGenerationContext context) {
            return type.isInstanceOf(Map.class)
                    ? new CustomDefinition(context.createStandardDefinition(type, this), true)
                    : null;
        }
    }
}
