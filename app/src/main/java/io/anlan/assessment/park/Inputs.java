package io.anlan.assessment.park;

import io.anlan.engineering.dispersion.Stability;
import io.anlan.engineering.substance.Substance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a computation depends on, as one document. Ids of its parts are chosen by the writer and stay from version to
 * version.
 */
public record Inputs(
        @Size(min = 3, max = 500) List<@Valid @NotNull Position> boundary,
        @NotNull @Valid Settings settings,
        @Size(max = 300) List<@Valid @NotNull Installation> installations,
        @Size(max = 600) List<@Valid @NotNull Release> releases,
        @Size(max = 500) List<@Valid @NotNull Target> targets,
        @Size(max = 200) List<@Valid @NotNull IgnitionSource> ignitionSources,
        @NotNull @Valid WeatherTable weather) {

    /** Ids travel in addresses, several joined by commas. */
    static final String ID = "[A-Za-z0-9._-]{1,40}";

    public Inputs {
        boundary = List.copyOf(boundary);
        installations = List.copyOf(installations);
        releases = List.copyOf(releases);
        targets = List.copyOf(targets);
        ignitionSources = List.copyOf(ignitionSources);
    }

    /** Which column of GB 36894-2018 table 2 applies to the installations. */
    public enum Age {
        NEW,
        EXISTING
    }

    /** Which set of dispersion coefficients (Briggs 1973). */
    public enum Terrain {
        RURAL,
        URBAN
    }

    /**
     * @param gridStep distance between the points of the grid, m
     * @param margin how far the grid reaches beyond the boundary and everything in it, m
     * @param airTemperature K
     */
    public record Settings(
            @NotNull Age age,
            @NotNull Terrain terrain,
            @DecimalMin("10") @DecimalMax("200") double gridStep,
            @DecimalMin("200") @DecimalMax("5000") double margin,
            @DecimalMin("243") @DecimalMax("323") double airTemperature) {}

    /**
     * A vessel, pump, pipe or arm with what it holds.
     *
     * @param equipment kind of equipment of the leak frequencies
     * @param amount pieces, metres of pipe or hours of transfer in a year
     * @param inventory what can flow out, kg
     * @param temperature of storage, K
     * @param pressure absolute, Pa
     * @param head of liquid above the hole, m
     * @param lineDiameter of the connection that full-bore and 0.1D refer to, m
     * @param bundArea what a pool is held by, m²; absent: it spreads to a depth of 1 cm
     * @param volume of the vessel for its time to failure in a fire, m³
     * @param liquidHeatCapacity J/(kg·K); absent: that of the library, which does not have it for every substance
     * @param escalation class of equipment for domino effects
     */
    public record Installation(
            @NotNull @Pattern(regexp = ID) String id,
            @NotBlank @Size(max = 80) String name,
            @Nullable UUID enterpriseId,
            @Size(max = 100) @Nullable String enterpriseName,
            @NotBlank @Size(max = 40) String equipment,
            @DecimalMin("0.01") @DecimalMax("1000000") double amount,
            @NotBlank @Size(max = 20) String cas,
            @DecimalMin("1") @DecimalMax("100000000") double inventory,
            @DecimalMin("20") @DecimalMax("900") double temperature,
            @DecimalMin("100000") @DecimalMax("50000000") double pressure,
            @DecimalMin("0") @DecimalMax("60") double head,
            @DecimalMin("0.005") @DecimalMax("2") double lineDiameter,
            @DecimalMin("1") @DecimalMax("200000") @Nullable Double bundArea,
            @DecimalMin("0.1") @DecimalMax("300000") double volume,

            @DecimalMin("500") @DecimalMax("15000") @Nullable
            Double liquidHeatCapacity,

            @NotBlank @Size(max = 20) String escalation,
            @NotNull @Valid Position position) {

        double liquidHeatCapacity(Substance substance) {
            return liquidHeatCapacity == null ? substance.liquidHeatCapacity() : liquidHeatCapacity;
        }
    }

    /**
     * A way in which an installation loses its contents.
     *
     * @param hole as the leak frequencies name it: instantaneous, ten-minutes, full-bore, 0.1D or a diameter in m
     * @param frequency per year, for the whole amount
     * @param source where the frequency is from, or why it differs
     * @param immediateIgnition absent: Purple Book table 4.5
     * @param delayedIgnition absent: from the ignition sources
     */
    public record Release(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Pattern(regexp = ID) String installationId,
            @NotBlank @Size(max = 20) String hole,
            @DecimalMin("0") @DecimalMax("100") double frequency,
            @NotBlank @Size(max = 200) String source,
            @DecimalMin("0") @DecimalMax("1") @Nullable Double immediateIgnition,
            @DecimalMin("0") @DecimalMax("1") @Nullable Double delayedIgnition,
            boolean enabled) {}

    /**
     * A place with people.
     *
     * @param category kind of protected place of GB 36894-2018, or {@link Target#STAFF}: own people of the park's installations,
     *     who are neither protected places nor counted in the F–N curve
     * @param indoorsByDay share of the people who are indoors
     */
    public record Target(
            @NotNull @Pattern(regexp = ID) String id,
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Size(max = 30) String category,
            @Size(min = 3, max = 300) List<@Valid @NotNull Position> polygon,
            @DecimalMin("0") @DecimalMax("1000000") double peopleByDay,
            @DecimalMin("0") @DecimalMax("1000000") double peopleByNight,
            @DecimalMin("0") @DecimalMax("1") double indoorsByDay,
            @DecimalMin("0") @DecimalMax("1") double indoorsByNight) {

        public static final String STAFF = "staff";

        public Target {
            polygon = List.copyOf(polygon);
        }

        boolean isProtected() {
            return !category.equals(STAFF);
        }
    }

    /**
     * Something that may ignite a cloud (Purple Book eq. 4.5).
     *
     * @param presence share of the time that it is there
     * @param effectiveness ω, 1/s
     */
    public record IgnitionSource(
            @NotNull @Pattern(regexp = ID) String id,
            @NotBlank @Size(max = 80) String name,
            @NotNull @Valid Position position,
            @DecimalMin("0") @DecimalMax("1") double presence,
            @DecimalMin("0") @DecimalMax("10") double effectiveness) {}

    /** How often each weather is met; {@code source} says whose observations, over which years. */
    public record WeatherTable(
            @NotBlank @Size(max = 200) String source,
            @Size(max = 60) List<@Valid @NotNull WeatherRow> rows) {

        public WeatherTable {
            rows = List.copyOf(rows);
        }
    }

    /** @param directions 16 shares or counts: wind from the north, then clockwise */
    public record WeatherRow(
            @NotNull Stability stability,
            @DecimalMin("0.5") @DecimalMax("30") double windSpeed,
            @Size(min = 16, max = 16) List<@NotNull @DecimalMin("0") Double> directions) {

        public WeatherRow {
            directions = List.copyOf(directions);
        }
    }
}
