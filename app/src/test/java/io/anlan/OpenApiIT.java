package io.anlan;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed {@code openapi.json} is what the server does. {@code ./anlan api} writes it anew. */
@ServerTest
class OpenApiIT {

    private static final Path COMMITTED = Path.of("..", "openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    Fixture fixture;

    @Test
    void committedDescriptionIsCurrent() throws IOException {
        String now = JSON.writeValueAsString(fixture.stranger().get("/openapi").json()) + "\n";
        if (Boolean.getBoolean("anlan.openapi.write")) {
            Files.writeString(COMMITTED, now);
        }
        assertThat(Files.readString(COMMITTED))
                .as("openapi.json is out of date: run ./anlan api and commit it")
                .isEqualTo(now);
    }
}
