package io.anlan.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of GB/T 4754 with the sectors it belongs to today. */
public record Industry(
        String code,
        String name,
        Level level,
        String section,
        @Nullable String parent,
        List<String> sectors) {

    public enum Level {
        SECTION,
        DIVISION,
        GROUP,
        CLASS
    }
}
