package io.anlan.assessment.consequence;

import io.anlan.engineering.dispersion.Stability;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the duty officer answers.
 *
 * @param enterpriseId where it happens
 * @param equipmentId which plant of the enterprise's file, when one is chosen
 * @param cas which substance, by CAS number
 * @param inventoryTonnes how much there is; the enterprise's file when left out
 * @param lon where exactly, CGCS2000; the enterprise's position when left out
 * @param weather by hand; the nearest station's when left out
 * @param minutesAgo since when it leaks
 * @param overrides any input of any stage by {@code stage.input}: a number, or a word for a choice
 * @param rerunOf the run this one repeats
 */
public record Question(
        @NotNull UUID enterpriseId,
        @Nullable UUID equipmentId,
        @NotNull String cas,
        @Nullable @PositiveOrZero Double inventoryTonnes,
        @Nullable Double lon,
        @Nullable Double lat,
        @NotNull Kind kind,
        @NotNull Hole hole,
        @NotNull Phase phase,
        @NotNull Terrain terrain,
        @Nullable @Valid ByHand weather,
        @PositiveOrZero double minutesAgo,
        @Nullable Map<String, Object> overrides,
        @Nullable UUID rerunOf) {

    /** What kind of harm is asked about. */
    public enum Kind {
        TOXIC_LEAK,
        POOL_FIRE,
        JET_FIRE,
        FIREBALL,
        EXPLOSION;

        boolean burns() {
            return this != TOXIC_LEAK;
        }
    }

    /** How large the hole is, in the words of somebody who looks at it. */
    public enum Hole {
        PINHOLE,
        FINGER,
        PIPE,
        UNKNOWN
    }

    /** What comes out. */
    public enum Phase {
        LIQUID,
        GAS
    }

    /** What stands around: it decides how fast a cloud is diluted. */
    public enum Terrain {
        BUILT_UP,
        OPEN
    }

    /** The sky as one sees it. */
    public enum Cloud {
        CLEAR(2),
        BROKEN(6),
        OVERCAST(8);

        private final int oktas;

        Cloud(int oktas) {
            this.oktas = oktas;
        }

        int oktas() {
            return oktas;
        }
    }

    /**
     * The weather as somebody on the spot gives it.
     *
     * @param windFrom where the wind comes from, degrees clockwise from north
     * @param stability Pasquill's class when known; else it follows from wind, cloud and sun
     */
    public record ByHand(
            @NotNull Double windSpeed,
            @NotNull Double windFrom,
            @NotNull Double temperatureC,
            @NotNull Cloud cloud,
            Stability.@Nullable Sky sky,
            @Nullable Stability stability) {}

    Map<String, Object> given() {
        return overrides == null ? Map.of() : overrides;
    }
}
