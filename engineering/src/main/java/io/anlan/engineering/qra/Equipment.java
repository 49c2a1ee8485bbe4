package io.anlan.engineering.qra;

import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.substance.Substance;
import io.anlan.engineering.substance.Substances;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A piece of equipment that may leak.
 *
 * @param type its kind in the leak frequencies
 * @param cas what it holds
 * @param figures what is given, by name: what the library and the usual values say is taken for the rest
 */
public record Equipment(
        String name, double x, double y, String type, String cas, Phase phase, Map<String, Double> figures) {

    /** Numbers that a case may give; units as in the documentation of the format. */
    public static final Set<String> FIGURES = Set.of(
            "amount",
            "inventory",
            "pressure",
            "temperature",
            "liquid_head",
            "pipe_diameter",
            "discharge_coefficient",
            "liquid_density",
            "molar_mass",
            "gamma",
            "boiling_point",
            "latent_heat",
            "liquid_heat_capacity",
            "aerosol_multiple",
            "heat_of_combustion",
            "radiated_fraction",
            "burning_flux",
            "pool_area",
            "vapour_pressure",
            "lower_limit",
            "explosion_efficiency",
            "release_duration",
            "immediate_ignition",
            "delayed_ignition",
            "tnt_energy");

    /** How it is held. */
    public enum Phase {
        GAS,
        /** Liquid above its boiling point at one atmosphere. */
        LIQUEFIED_GAS,
        LIQUID
    }

    public Equipment {
        for (String figure : figures.keySet()) {
            if (!FIGURES.contains(figure)) {
                throw new RefusedException(figure, name + ": there is no such figure");
            }
        }
        for (Map.Entry<String, Double> figure : figures.entrySet()) {
            if (!(figure.getValue() >= 0) || !Double.isFinite(figure.getValue())) {
                throw new RefusedException(figure.getKey(), name + ": must be a number from 0 on");
            }
        }
        figures = Map.copyOf(figures);
    }

    /** The substance of the library; a case that gives every figure needs none. */
    public Optional<Substance> substance() {
        return Substances.byCas(cas);
    }

    public OptionalDouble given(String figure) {
        Double value = figures.get(figure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** A figure that must be given. */
    public double need(String figure) {
        return given(figure).orElseThrow(() -> new RefusedException(figure, name + " needs it"));
    }

    public double orUsual(String figure, double usual) {
        return given(figure).orElse(usual);
    }

    /** A figure, or what the library says of the substance. */
    public double orLibrary(String figure, Property property) {
        OptionalDouble given = given(figure);
        if (given.isPresent()) {
            return given.getAsDouble();
        }
        Substance substance = substance()
                .orElseThrow(
                        () -> new RefusedException(figure, name + " needs it: the library has no substance " + cas));
        return property.of(substance);
    }

    /** What the library says of a substance. */
    public interface Property {
        double of(Substance substance);
    }
}
