package org.unionhall.access.door;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.unionhall.access.May;
import org.unionhall.access.Self;
import tools.jackson.databind.JsonNode;

/** The description of the doors for programs, at /api/v1/openapi.json: its words stand in api-words.properties. */
@Configuration
class ApiDescription {

    private static final String ROOT = "/api/v1";
    private static final Map<String, String> REFUSED = new TreeMap<>(Map.of("400", "请求的格式不对", "401", "令牌不对、过期或没有",
            "403", "岗位没有这项权限", "404", "没有，或不在管辖范围内", "422", "办不成，code 说明是哪条规则"));
    private static final Map<String, String> REFUSED_BODY = Map.of("413", "文件太大", "415", "不支持这种内容类型");

    static {
        SpringDocUtils.getConfig().addAnnotationsToIgnore(May.class, Self.class)
                .replaceWithClass(JsonNode.class, Object.class);
    }

    private final Properties words;

    ApiDescription() throws IOException {
        words = PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource("api-words.properties"),
                StandardCharsets.UTF_8));
    }

    @Bean
    OpenAPI paper() {
        return new OpenAPI().info(new Info().title(words.getProperty("title")).version("v1")
                        .description(words.getProperty("description")))
                .servers(List.of(new Server().url("/"))).components(new Components()
                        .addSecuritySchemes("bearer", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    /** RFC 9457, with the members we add. */
    private static Schema<?> problem() {
        var field = new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema());
        return new ObjectSchema().addProperty("status", new IntegerSchema()).addProperty("title", new StringSchema())
                .addProperty("code", new StringSchema()).addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema()).addProperty("fields", new ArraySchema().items(field))
                .addProperty("fault", new StringSchema()).required(List.of("status", "title", "code", "detail"));
    }

    @Bean
    OpenApiCustomizer inWords() {
        return api -> {
            api.setTags(null);
            api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, door) ->
                    describe(door, method + " " + path.substring(ROOT.length()), path)));
            api.getPaths().keySet().stream().map(ApiDescription::tag).distinct().forEach(tag ->
                    api.addTagsItem(new Tag().name(tag).description(words.getProperty("tag." + tag))));
            api.getComponents().addSchemas("Problem", problem()).getSchemas().forEach(this::describe);
        };
    }

    private void describe(Operation door, String key, String path) {
        door.summary(words.getProperty(key)).tags(List.of(tag(path)));
        List<Parameter> parameters = door.getParameters() == null ? List.of() : door.getParameters();
        parameters.forEach(parameter -> parameter.description(words.getProperty(key + "." + parameter.getName(),
                words.getProperty(parameter.getName()))));
        REFUSED.forEach((status, sentence) -> refused(door.getResponses(), status, sentence));
        if (door.getRequestBody() != null) {
            REFUSED_BODY.forEach((status, sentence) -> refused(door.getResponses(), status, sentence));
        }
        if (key.equals("POST /tokens")) {
            door.security(List.of());
            refused(door.getResponses(), "429", "输错太多次，请稍后再试");
        }
    }

    private static void refused(ApiResponses answers, String status, String sentence) {
        answers.addApiResponse(status, new ApiResponse().description(sentence).content(new Content().addMediaType(
                "application/problem+json",
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")))));
    }

    private void describe(String name, Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((field, property) ->
                    property.setDescription(words.getProperty(name + "." + field)));
        }
        String required = words.getProperty(name + ".required");
        if (required != null) {
            schema.setRequired(Arrays.asList(required.split(",")));
        }
    }

    private static String tag(String path) {
        return path.substring(ROOT.length() + 1).split("/")[0];
    }
}
