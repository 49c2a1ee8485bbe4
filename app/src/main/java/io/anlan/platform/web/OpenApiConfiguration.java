package io.anlan.platform.web;

import io.anlan.platform.access.Open;
import io.anlan.platform.access.Requires;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

    /** The file does not name the host that happened to serve it. */
    @Bean
    OpenApiCustomizer withoutServers() {
        return api -> api.setServers(List.of());
    }
}
