package io.anlan.assessment.consequence;

import io.anlan.engineering.Models;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.springframework.stereotype.Component;

/**
 * Which engine gave a result: version of the build, number of models, and a check sum over every model's name, source, inputs and
 * ranges, so that two results with the same text came from the same descriptions.
 */
@Component
class EngineVersion {

    private final String text;

    EngineVersion() {
        CRC32 sum = new CRC32();
        Models.all().forEach(model -> {
            sum.update((model.name() + model.source()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            model.inputs()
                    .forEach(input -> sum.update(input.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        });
        String build = Models.class.getPackage().getImplementationVersion();
        text = "%s · %d models · %s"
                .formatted(
                        build == null ? "1.0.0-SNAPSHOT" : build,
                        Models.all().size(),
                        HexFormat.of().toHexDigits((int) sum.getValue()));
    }

    String text() {
        return text;
    }
}
