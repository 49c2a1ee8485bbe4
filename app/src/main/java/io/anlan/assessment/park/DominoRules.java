package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.Installation;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.explosion.Blast;
import io.anlan.engineering.risk.Cascade;
import io.anlan.engineering.risk.Escalation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Domino effects: which installation may break which, by the thresholds and probits of Cozzani et al. (2005, 2006) and Salzano
 * and Cozzani (2005), and how often each is lost when what the others do is counted. Fires that last and explosions escalate;
 * fireballs are too short to heat a vessel that they do not engulf and are left out (Cozzani).
 */
final class DominoRules {

    /** Orders of cascade that are followed. */
    static final int ORDER = 3;

    private static final int TRIES = 20_000;
    private static final long SEED = 20_261_124;
    private static final double NEAREST = 1;

    private DominoRules() {}

    /** By what one installation breaks another. */
    public enum Vector {
        HEAT,
        OVERPRESSURE
    }

    /**
     * @param intensity at the other installation, of the worst of the releases: W/m² or Pa
     * @param probability that the other fails when the first one fails
     * @param frequency per year of that
     */
    public record Pair(
            String fromId,
            String toId,
            Vector vector,
            double distance,
            double intensity,
            double threshold,
            double probability,
            double frequency) {}

    /** @param own frequency of losing it by itself, per year; {@code all}: cascades up to the third order included */
    public record Unit(String installationId, double own, double all, double factor) {}

    /** @param thresholds of each class of equipment; their source stands in the data of the engineering core */
    public record Domino(List<Pair> pairs, List<Unit> units, List<Threshold> thresholds, int order, boolean exact) {}

    public record Threshold(
            String equipment,
            String name,
            double overpressure,
            @Nullable Double heat) {}

    /** What one release of an installation can do to others: its share of all losses of the installation. */
    private record Effect(double share, double radiated, double tnt) {}

    static Domino of(Computed computed) {
        List<Installation> installations = computed.inputs().installations();
        Map<String, Part> parts = new HashMap<>();
        computed.parts().forEach(p -> parts.put(p.releaseId(), p));
        int n = installations.size();
        double[] own = new double[n];
        double[][] chance = new double[n][n];
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Installation from = installations.get(i);
            own[i] = own(computed, from, parts);
            List<Effect> effects = effects(computed, from, parts, own[i]);
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    List<Pair> found = pairs(computed.plane(), from, installations.get(j), effects, own[i]);
                    pairs.addAll(found);
                    chance[i][j] = Math.min(
                            1, found.stream().mapToDouble(Pair::probability).sum());
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::frequency).reversed());
        return new Domino(pairs, units(installations, own, chance), thresholds(), ORDER, n <= Cascade.EXACT_UP_TO);
    }

    private static List<Unit> units(List<Installation> installations, double[] own, double[][] chance) {
        if (installations.isEmpty()) {
            return List.of();
        }
        double[] all = new Cascade(chance).frequencies(own, ORDER, TRIES, SEED);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            units.add(new Unit(installations.get(i).id(), own[i], all[i], own[i] > 0 ? all[i] / own[i] : 0));
        }
        units.sort(Comparator.comparingDouble(Unit::factor).reversed());
        return units;
    }

    private static List<Threshold> thresholds() {
        return Escalation.all().stream()
                .map(e -> new Threshold(
                        e.equipment(),
                        e.name(),
                        e.overpressureThreshold(),
                        e.heatThreshold().isPresent()
                                ? (Double) e.heatThreshold().getAsDouble()
                                : null))
                .toList();
    }

    private static double own(Computed computed, Installation one, Map<String, Part> parts) {
        return computed.inputs().releases().stream()
                .filter(r -> r.installationId().equals(one.id()) && parts.containsKey(r.id()))
                .mapToDouble(Inputs.Release::frequency)
                .sum();
    }

    private static List<Effect> effects(Computed computed, Installation one, Map<String, Part> parts, double own) {
        List<Effect> effects = new ArrayList<>();
        for (Inputs.Release release : computed.inputs().releases()) {
            Part part = parts.get(release.id());
            if (part != null && own > 0 && release.installationId().equals(one.id())) {
                part.facts().branches().stream()
                        .filter(b -> b.radiated() > 0 || b.tnt() > 0)
                        .forEach(b -> effects.add(new Effect(b.frequency() / own, b.radiated(), b.tnt())));
            }
        }
        return effects;
    }

    private static List<Pair> pairs(Plane plane, Installation from, Installation to, List<Effect> effects, double own) {
        Coordinate a = plane.flat(from.position());
        double distance = Math.max(NEAREST, a.distance(plane.flat(to.position())));
        Escalation target = Escalation.of(to.escalation());
        double byHeat = 0;
        double byBlast = 0;
        double heat = 0;
        double pressure = 0;
        for (Effect effect : effects) {
            if (effect.radiated() > 0) {
                double flux = effect.radiated() / (4 * Math.PI * distance * distance);
                heat = Math.max(heat, flux);
                byHeat += effect.share() * target.byHeat(flux, to.volume());
            } else {
                double peak = overpressure(effect.tnt(), distance);
                pressure = Math.max(pressure, peak);
                byBlast += effect.share() * target.byOverpressure(peak);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        if (byHeat > 0) {
            double threshold = target.heatThreshold().orElse(0);
            pairs.add(pair(from, to, Vector.HEAT, distance, heat, threshold, byHeat, own));
        }
        if (byBlast > 0) {
            double threshold = target.overpressureThreshold();
            pairs.add(pair(from, to, Vector.OVERPRESSURE, distance, pressure, threshold, byBlast, own));
        }
        return pairs;
    }

    private static Pair pair(
            Installation from,
            Installation to,
            Vector vector,
            double distance,
            double intensity,
            double threshold,
            double probability,
            double own) {
        return new Pair(from.id(), to.id(), vector, distance, intensity, threshold, probability, probability * own);
    }

    /** Side-on, of TNT in the open (Kinney and Graham 1985), within the range of its scaled distance. */
    static double overpressure(double tnt, double distance) {
        double z = Blast.scaledDistance(distance, tnt);
        return z > Blast.Z_TO ? 0 : Blast.overpressureRatio(Math.max(z, Blast.Z_FROM)) * Constants.ATM;
    }
}
