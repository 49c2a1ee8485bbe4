package io.anlan.engineering.substance;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * A surrogate of a commercial product: an ideal mixture of substances of the library, as it is when fresh. Vapour pressure by
 * Raoult's law, so that the boiling point is the bubble point; volumes, heats of vaporisation and heat capacities add up.
 *
 * @param parts mole fractions
 */
record Blend(Map<Substance, Double> parts) {

    Substance of(String cas, String english, String name, Map<String, Double> given) {
        Map<Formula, Double> formulas = new HashMap<>();
        parts.forEach((part, share) -> formulas.merge(part.formula(), share, Double::sum));
        Substance.Identity identity = new Substance.Identity(
                cas,
                english,
                name,
                Formula.mean(formulas),
                mean(Substance::formation),
                Optional.empty(),
                OptionalDouble.empty());
        Map<Correlation.Form, Curve> curves = new EnumMap<>(Correlation.Form.class);
        curves.put(Correlation.Form.VAPOUR_PRESSURE, curve(Correlation.Form.VAPOUR_PRESSURE, false));
        curves.put(Correlation.Form.HEAT_OF_VAPORISATION, curve(Correlation.Form.HEAT_OF_VAPORISATION, false));
        curves.put(Correlation.Form.LIQUID_DENSITY, curve(Correlation.Form.LIQUID_DENSITY, true));
        Map<String, Double> constants = new HashMap<>(given);
        constants.put("cp_gas", mean(part -> part.constant("cp_gas", "gas heat capacity")));
        constants.put("cp_liquid", mean(part -> part.liquidHeatCapacity() * part.molarMass()));
        return new Substance(identity, curves, constants, Map.of());
    }

    private double mean(ToDoubleFunction<Substance> property) {
        return parts.entrySet().stream()
                .mapToDouble(part -> part.getValue() * property.applyAsDouble(part.getKey()))
                .sum();
    }

    private Curve curve(Correlation.Form form, boolean inverse) {
        Map<Curve, Double> curves = new LinkedHashMap<>();
        parts.forEach((part, share) -> curves.put(part.correlation(form, form.toString()), share));
        return new Mean(curves, inverse);
    }

    /**
     * The mean of the parts where all of them have a value.
     *
     * @param inverse whether the inverse adds up, as volumes do and densities do not
     */
    private record Mean(Map<Curve, Double> parts, boolean inverse) implements Curve {

        @Override
        public double from() {
            return parts.keySet().stream().mapToDouble(Curve::from).max().orElseThrow();
        }

        @Override
        public double to() {
            return parts.keySet().stream().mapToDouble(Curve::to).min().orElseThrow();
        }

        @Override
        public double value(double temperature) {
            double sum = 0;
            for (Map.Entry<Curve, Double> part : parts.entrySet()) {
                double value = part.getKey().value(temperature);
                sum += part.getValue() * (inverse ? 1 / value : value);
            }
            return inverse ? 1 / sum : sum;
        }
    }
}
