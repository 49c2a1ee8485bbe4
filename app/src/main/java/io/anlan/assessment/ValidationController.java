package io.anlan.assessment;

import io.anlan.engineering.Models;
import io.anlan.platform.access.Requires;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** How the models compare with published cases: what the engine's own build measured, unchanged. */
@RestController
@RequestMapping("/api/assessment/validation")
class ValidationController {

    private static final String RESULTS = "/io/anlan/engineering/validation.json";

    private final Validation validation;

    ValidationController(JsonMapper json) {
        try (InputStream in = Objects.requireNonNull(Models.class.getResourceAsStream(RESULTS), RESULTS)) {
            validation = json.readValue(in, Validation.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping
    @Requires("consequence.read")
    Validation all() {
        return validation;
    }
}
