package io.anlan.platform.web;

import io.anlan.platform.access.Open;
import io.anlan.platform.access.Requires;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The published description of the API: stable operation names, and the permission that each one asks for. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Anlan API")
                        .version("1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }

    @Bean
    OperationCustomizer operations() {
        return (operation, method) -> {
            String controller = method.getBeanType().getSimpleName().replaceFirst("(\\$\\$.*)?$", "");
            operation.setOperationId(controller.replace("Controller", "") + "_"
                    + method.getMethod().getName());
            Requires requires = method.getMethodAnnotation(Requires.class);
            String permission = method.hasMethodAnnotation(Open.class) || requires == null ? "none" : requires.value();
            operation.addExtension("x-permission", permission);
            return operation;
        };
    }

    @Bean
    SchemaNames schemaNames() {
        return new SchemaNames();
    }

    /** Registered first, so that springdoc's own converters come before it and it stays the last word. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver(ObjectMapperProvider mapper, SchemaNames names) {
        return new ModelResolver(mapper.jsonMapper(), names).openapi31(true);
    }

    @Bean
    OpenApiCustomizer schemaRules(SchemaNames names) {
        return new SchemaRules(names.classes());
    }

    /** The file does not name the host that happened to serve it. */
    @Bean
    OpenApiCustomizer withoutServers() {
        return api -> api.setServers(List.of());
    }
}
