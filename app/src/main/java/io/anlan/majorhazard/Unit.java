package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.UnitKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What an assessment starts from: the unit (4.1.1), the people around it (table 5) and its inventory (4.2).
 *
 * @param people500m people who live within 500 m outside the boundary of the works
 */
public record Unit(
        @NotBlank @Size(max = 100) String name,
        @NotNull UnitKind kind,
        @Min(0) @Max(10_000_000) int people500m,
        @NotNull @Size(max = 200) List<@Valid @NotNull Line> lines) {

    public Unit {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    Unit with(List<Line> others) {
        return new Unit(name, kind, people500m, others);
    }

    /** Whether both give the same assessment for the same reasons. */
    boolean countsAs(Unit other) {
        return kind == other.kind
                && people500m == other.people500m
                && lines.stream()
                        .map(Line::counted)
                        .toList()
                        .equals(other.lines.stream().map(Line::counted).toList());
    }
}
