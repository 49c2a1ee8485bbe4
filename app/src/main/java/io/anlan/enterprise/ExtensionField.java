package io.anlan.enterprise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that a sector asks for besides the common ones.
 *
 * @param source the rule that asks for it
 */
public record ExtensionField(
        String code,
        String sector,
        String name,
        String nameEn,
        Type type,
        @Nullable String unit,
        List<String> choices,
        boolean required,
        @Nullable String source) {

    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        CHOICE
    }
}
