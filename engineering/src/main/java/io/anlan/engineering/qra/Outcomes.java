package io.anlan.engineering.qra;

import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.harm.Probit;
import io.anlan.engineering.risk.EventTree;
import io.anlan.engineering.risk.Footprint;
import io.anlan.engineering.risk.Footprints;
import io.anlan.engineering.risk.Provenance;
import io.anlan.engineering.risk.Scenario;
import io.anlan.engineering.risk.Weather;
import io.anlan.engineering.substance.Substance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** What may follow a release, as outcomes with their footprints. */
final class Outcomes {

    /** Samples of a footprint that is the same all round cost little. */
    private static final double FINE = 1;

    private static final double MILLIGRAMS = 1e6;
    private static final double MILLION = 1e6;
    private static final double SECONDS_PER_MINUTE = 60;
    /** Gases of low reactivity, Purple Book table 4.6 (from memory): methane, ammonia, carbon monoxide, methyl chloride, bromide. */
    private static final Set<String> SLOW = Set.of("74-82-8", "7664-41-7", "630-08-0", "74-87-3", "74-83-9");
    /** Immediate ignition of a flammable liquid by its flash point, Purple Book table 4.5, from memory. */
    private static final double LIQUID_IGNITION = 0.065;

    private static final double WARM_LIQUID_IGNITION = 0.01;
    private static final double EASY_FLASH_POINT = 294.15;

    private final QraCase given;
    private final Trail trail;
    private final Clouds clouds;

    Outcomes(QraCase given, Trail trail) {
        this.given = given;
        this.trail = trail;
        this.clouds = new Clouds(given, trail);
    }

    List<Scenario> of(Release release) {
        List<Scenario> scenarios = new ArrayList<>();
        double unignited = release.frequency();
        OptionalDouble limit = lowerLimit(release.equipment());
        if (limit.isPresent()) {
            for (EventTree.Branch branch : tree(release, limit.getAsDouble())) {
                trail.keep(release.name(), branch.end() + " frequency", branch.frequency(), "1/year");
                if (branch.end() == EventTree.End.UNIGNITED) {
                    unignited = branch.frequency();
                } else if (branch.frequency() > 0) {
                    scenarios.add(ignited(release, branch, limit.getAsDouble()));
                }
            }
        }
        toxic(release, unignited).ifPresent(scenarios::add);
        if (scenarios.isEmpty()) {
            trail.caution(release.name(), "neither burns nor has a toxic probit: it adds nothing to the risk");
        }
        return scenarios;
    }

    /** Lower flammable limit, kg/m³. */
    private OptionalDouble lowerLimit(Equipment equipment) {
        Optional<Substance> substance = equipment.substance();
        OptionalDouble fraction = equipment.given("lower_limit");
        if (fraction.isEmpty() && substance.isPresent() && substance.get().burns()) {
            fraction = substance.get().lowerFlammableLimit();
        }
        if (fraction.isEmpty()) {
            return OptionalDouble.empty();
        }
        double molarMass = equipment.orLibrary("molar_mass", s -> s.molarMass());
        return OptionalDouble.of(
                fraction.getAsDouble() * Constants.ATM * molarMass / (Constants.R * Releases.temperature(equipment)));
    }

    private List<EventTree.Branch> tree(Release release, double limit) {
        Equipment equipment = release.equipment();
        double immediate = trail.keep(
                release.name(), "immediate ignition", equipment.orUsual("immediate_ignition", immediate(release)), "-");
        double delayed = trail.keep(
                release.name(),
                "delayed ignition",
                equipment.given("delayed_ignition").orElseGet(() -> clouds.ignition(release, limit)),
                "-");
        trail.cautions(Provenance.cautions(Provenance.IMMEDIATE_IGNITION, Provenance.DELAYED_OUTCOMES));
        return EventTree.flammable(release.frequency(), immediate, delayed);
    }

    private static double immediate(Release release) {
        Equipment equipment = release.equipment();
        if (equipment.phase() == Equipment.Phase.LIQUID) {
            OptionalDouble flash =
                    equipment.substance().map(Substance::flashPoint).orElse(OptionalDouble.empty());
            return flash.isPresent() && flash.getAsDouble() > EASY_FLASH_POINT ? WARM_LIQUID_IGNITION : LIQUID_IGNITION;
        }
        EventTree.Reactivity reactivity =
                SLOW.contains(equipment.cas()) ? EventTree.Reactivity.LOW : EventTree.Reactivity.AVERAGE_OR_HIGH;
        return EventTree.immediateIgnition(
                reactivity, !release.atOnce(), release.atOnce() ? release.mass() : release.rate());
    }

    private Scenario ignited(Release release, EventTree.Branch branch, double limit) {
        return switch (branch.end()) {
            case IMMEDIATE_FIRE -> scenario(release, branch, Scenario.Kind.HEAT, w -> fire(release), List.of());
            case FLASH_FIRE ->
                scenario(
                        release, branch, Scenario.Kind.FLASH_FIRE, w -> clouds.flashFire(release, w, limit), List.of());
            case EXPLOSION -> explosion(release, branch, limit);
            case UNIGNITED -> throw new IllegalStateException("a cloud that does not burn");
        };
    }

    private Scenario scenario(
            Release release,
            EventTree.Branch branch,
            Scenario.Kind kind,
            Function<Weather.WeatherClass, Footprint> footprint,
            List<Footprint> indoors) {
        return new Scenario(
                release.name() + " · " + branch.end(),
                release.equipment().x(),
                release.equipment().y(),
                branch.frequency(),
                kind,
                given.weather().classes().stream().map(footprint).toList(),
                indoors);
    }

    private Footprint fire(Release release) {
        Equipment equipment = release.equipment();
        double heat = equipment.orLibrary("heat_of_combustion", s -> s.heatOfCombustion());
        double fraction = equipment.orUsual("radiated_fraction", 0.35);
        Probit probit = Probit.of("thermal", given.thermalSet(), "fatality");
        if (equipment.phase() == Equipment.Phase.LIQUID) {
            double power = trail.keep(
                    release.name(),
                    "pool fire heat release",
                    equipment.need("burning_flux") * equipment.need("pool_area") * heat,
                    "W");
            return Footprints.heat(fraction * power, probit, FINE);
        }
        if (release.atOnce()) {
            double mass = trail.keep(release.name(), "fireball mass", release.airborneMass(), "kg");
            return Footprints.fireball(mass, heat, fraction, probit, FINE);
        }
        double power = trail.keep(release.name(), "jet fire heat release", release.rate() * heat, "W");
        return Footprints.heat(fraction * power, probit, FINE);
    }

    private Scenario explosion(Release release, EventTree.Branch branch, double limit) {
        Equipment equipment = release.equipment();
        double heat = equipment.orLibrary("heat_of_combustion", s -> s.heatOfCombustion());
        double efficiency = equipment.orUsual("explosion_efficiency", 0.03);
        double energy = equipment.orUsual("tnt_energy", 4.68 * MILLION);
        List<Footprint> outdoors = new ArrayList<>();
        List<Footprint> indoors = new ArrayList<>();
        for (Weather.WeatherClass weather : given.weather().classes()) {
            double mass = clouds.flammableMass(release, weather, limit);
            String owner = release.name() + " · " + weather.stability() + weather.windSpeed();
            trail.keep(owner, "flammable mass", mass, "kg");
            double tnt = trail.keep(owner, "TNT", Math.max(1e-3, efficiency * mass * heat / energy), "kg");
            outdoors.add(Footprints.blast(tnt, Constants.ATM, FINE));
            indoors.add(Footprints.blastIndoors(tnt, Constants.ATM, FINE));
        }
        return new Scenario(
                release.name() + " · " + branch.end(),
                equipment.x(),
                equipment.y(),
                branch.frequency(),
                Scenario.Kind.EXPLOSION,
                outdoors,
                indoors);
    }

    private Optional<Scenario> toxic(Release release, double frequency) {
        Optional<String> name = release.equipment().substance().flatMap(Substance::probitName);
        Optional<Probit> probit = name.flatMap(subject -> Probit.all().stream()
                .filter(p -> p.hazard().equals("toxic")
                        && p.set().equals(given.toxicSet())
                        && p.subject().equals(subject))
                .findFirst());
        if (probit.isEmpty() || frequency <= 0) {
            return Optional.empty();
        }
        Probit chosen = probit.get();
        if (!chosen.unit().equals("mg/m3")) {
            throw new RefusedException("toxic_set", chosen.set() + " is not in mg/m3");
        }
        if (chosen.fromMemory()) {
            trail.caution("probit of " + chosen.subject(), "from memory, not seen: " + chosen.source());
        }
        double minutes = release.duration() / SECONDS_PER_MINUTE;
        List<Footprint> footprints = given.weather().classes().stream()
                .map(weather -> clouds.toxic(release, weather, chosen, minutes, MILLIGRAMS))
                .toList();
        return Optional.of(new Scenario(
                release.name() + " · TOXIC",
                release.equipment().x(),
                release.equipment().y(),
                frequency,
                Scenario.Kind.TOXIC,
                footprints));
    }
}
