package io.anlan.assessment.park;

import io.anlan.engineering.risk.Criteria;
import io.anlan.engineering.risk.Escalation;
import io.anlan.engineering.risk.LeakFrequency;
import io.anlan.engineering.substance.Substance;
import io.anlan.engineering.substance.Substances;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an editor of a study chooses from, with the source of each figure. */
record Reference(
        String frequencySource,
        List<LeakFrequency> frequencies,
        List<Criteria.Limit> criteria,
        List<Equipment> escalation,
        List<Material> substances) {

    record Equipment(
            String code,
            String name,
            double overpressureThreshold,
            @Nullable Double heatThreshold) {}

    /** {@code boilingPoint} in K; absent when the library has none. */
    record Material(
            String cas,
            String name,
            String english,
            boolean burns,
            boolean toxic,
            @Nullable Double boilingPoint) {}

    static Reference now() {
        return new Reference(
                LeakFrequency.SOURCE,
                LeakFrequency.all(),
                Criteria.limits(),
                Escalation.all().stream()
                        .map(e -> new Equipment(
                                e.equipment(),
                                e.name(),
                                e.overpressureThreshold(),
                                e.heatThreshold().isPresent()
                                        ? (Double) e.heatThreshold().getAsDouble()
                                        : null))
                        .toList(),
                Substances.all().stream()
                        .map(Reference::material)
                        .sorted(Comparator.comparing(Material::name))
                        .toList());
    }

    private static Material material(Substance substance) {
        return new Material(
                substance.cas(),
                substance.name(),
                substance.english(),
                IgnitionRules.flammable(substance),
                substance.probitName().isPresent(),
                boilingPoint(substance));
    }

    private static @Nullable Double boilingPoint(Substance substance) {
        try {
            return substance.boilingPoint();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
