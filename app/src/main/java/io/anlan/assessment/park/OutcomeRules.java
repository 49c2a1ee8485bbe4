package io.anlan.assessment.park;

import io.anlan.assessment.park.IgnitionRules.Cloud;
import io.anlan.assessment.park.IgnitionRules.Surroundings;
import io.anlan.assessment.park.Inputs.Installation;
import io.anlan.assessment.park.Inputs.Release;
import io.anlan.assessment.park.Outcome.Crowd;
import io.anlan.assessment.park.SourceTerm.Phase;
import io.anlan.engineering.Models;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.dispersion.Sigmas;
import io.anlan.engineering.explosion.Blast;
import io.anlan.engineering.harm.Probit;
import io.anlan.engineering.risk.EventTree;
import io.anlan.engineering.risk.EventTree.End;
import io.anlan.engineering.risk.Footprint;
import io.anlan.engineering.risk.Footprints;
import io.anlan.engineering.risk.LastingCloud;
import io.anlan.engineering.risk.Scenario;
import io.anlan.engineering.risk.Scenario.Kind;
import io.anlan.engineering.risk.Weather;
import io.anlan.engineering.risk.Weather.WeatherClass;
import io.anlan.engineering.substance.Substance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** The event tree of one release with the footprint of each of its ends. Works one release; not shared between threads. */
final class OutcomeRules {

    /** Yellow Book eq. 5.1 as the engineering core takes it: TNT, J/kg, and the usual share of the energy in the blast. */
    static final double TNT_ENERGY = 4.68e6;

    static final double BLAST_SHARE = 0.03;

    private static final double MILLIGRAMS = 1e6;
    private static final double LEAST = 1e-4;
    private static final double SECONDS_PER_MINUTE = 60;
    /** What kills less far than this is left out, m. */
    private static final double NEAR = 2;

    private final Installation one;
    private final Release release;
    private final Substance substance;
    private final SourceTerm source;
    private final Setting setting;
    private final Coordinate at;
    private final Probit heat = Probit.of("thermal", "purple-book", "fatality");
    private final List<Outcome> outcomes = new ArrayList<>();

    /** What is the same for all releases of a study. {@code outdoors}: mean share of the people who are outdoors by day. */
    record Setting(Inputs.Settings settings, Weather weather, Surroundings around, double outdoors) {

        Sigmas sigmas() {
            return settings.terrain() == Inputs.Terrain.URBAN ? Sigmas.BRIGGS_URBAN : Sigmas.BRIGGS_RURAL;
        }
    }

    private OutcomeRules(Installation one, Release release, Substance substance, Setting setting) {
        this.one = one;
        this.release = release;
        this.substance = substance;
        this.setting = setting;
        this.source = SourceRules.of(one, Hole.of(release.hole(), one), substance);
        this.at = setting.around().plane().flat(one.position());
    }

    /** The outcomes of a release, and what came out. */
    record Built(SourceTerm source, List<Outcome> outcomes, boolean toxicUnknown) {}

    static Built of(Installation one, Release release, Substance substance, Setting setting) {
        OutcomeRules rules = new OutcomeRules(one, release, substance, setting);
        boolean burns = IgnitionRules.flammable(substance);
        if (burns) {
            rules.flammable();
        } else {
            rules.toxic(release.frequency());
        }
        return new Built(rules.source, rules.outcomes, !burns && rules.probit().isEmpty());
    }

    private Optional<Probit> probit() {
        return substance
                .probitName()
                .flatMap(name -> Probit.all().stream()
                        .filter(p -> p.hazard().equals("toxic") && p.set().equals("purple-book"))
                        .filter(p -> p.subject().equals(name))
                        .findFirst());
    }

    private void flammable() {
        double limit = substance.lowerFlammableLimit().getAsDouble()
                * substance.gasDensity(setting.settings().airTemperature(), Constants.ATM);
        List<Cloud> clouds = clouds(limit);
        double delayed =
                IgnitionRules.delayed(release, at, clouds, setting.weather(), setting.around(), probit().isPresent());
        double immediate = IgnitionRules.immediate(release, source, substance);
        for (EventTree.Branch branch : EventTree.flammable(release.frequency(), immediate, delayed)) {
            if (branch.frequency() <= 0) {
                continue;
            }
            switch (branch.end()) {
                case IMMEDIATE_FIRE -> fire(branch.frequency());
                case FLASH_FIRE -> flashFire(branch.frequency(), limit, clouds);
                case EXPLOSION -> explosion(branch.frequency(), clouds);
                case UNIGNITED -> toxic(branch.frequency());
            }
        }
    }

    private boolean puff() {
        return source.instantaneous() && source.phase() != Phase.LIQUID;
    }

    private LastingCloud.Source feed(WeatherClass weather) {
        double air = setting.settings().airTemperature();
        return SourceRules.feed(source, one, substance, weather.windSpeed(), air, seconds());
    }

    /** kg/s of vapour and drops in that weather. */
    private double vapour(WeatherClass weather) {
        return feed(weather).rate();
    }

    private LastingCloud lasting(WeatherClass weather) {
        double air = setting.settings().airTemperature();
        return LastingCloud.of(feed(weather), Constants.airDensity(air, Constants.ATM), air, weather, setting.sigmas());
    }

    private double seconds() {
        return source.duration() > 0 ? source.duration() : SourceRules.LONGEST;
    }

    private List<Cloud> clouds(double limit) {
        List<Cloud> clouds = new ArrayList<>();
        for (int w = 0; w < setting.weather().classes().size(); w++) {
            WeatherClass weather = setting.weather().classes().get(w);
            if (puff()) {
                Clouds puff = new Clouds(source.airborneMass(), weather);
                double reach = Math.min(puff.flammableReach(limit), heavyReach(weather));
                double half = puff.flammableHalfWidth(limit, reach);
                clouds.add(new Cloud(w, reach, half, 2 * half / weather.windSpeed()));
            } else {
                LastingCloud cloud = lasting(weather);
                clouds.add(new Cloud(w, cloud.reach(limit), cloud.halfWidth(limit), seconds()));
            }
        }
        return clouds;
    }

    /**
     * How far a cloud that is heavier than air keeps its lower flammable limit (Britter and McQuaid, instantaneous): a passive puff
     * would reach ten times as far. Without limit for a light gas and outside the range of the curves.
     */
    private double heavyReach(WeatherClass weather) {
        double air = setting.settings().airTemperature();
        double density = substance.gasDensity(Math.min(air, substance.boilingPoint()), Constants.ATM);
        if (density <= Constants.airDensity(air, Constants.ATM)) {
            return Double.POSITIVE_INFINITY;
        }
        try {
            return Models.run(
                            "dispersion.heavy.instantaneous",
                            Map.of(
                                    "volume",
                                    source.airborneMass() / density,
                                    "cloud_density",
                                    density,
                                    "cloud_temperature",
                                    Math.min(air, substance.boilingPoint()),
                                    "wind_speed",
                                    weather.windSpeed(),
                                    "air_temperature",
                                    air,
                                    "fraction_sought",
                                    substance.lowerFlammableLimit().getAsDouble()))
                    .value("reach");
        } catch (RefusedException outsideTheCurves) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** What burns at once: a fireball, a jet fire or a pool fire. */
    private void fire(double frequency) {
        if (source.phase() == Phase.LIQUID) {
            radiate(
                    frequency,
                    Fires.poolFire(source, one, substance, setting.settings().airTemperature()));
        } else if (source.instantaneous()) {
            double share = Fires.fireballShare(one.pressure());
            double mass = source.airborneMass();
            Radiator ball = Radiator.fireball(mass, substance.heatOfCombustion(), share);
            double reach = ball.reach(heat);
            Footprint bare = Footprints.fireball(mass, substance.heatOfCombustion(), share, heat, Clouds.step(reach));
            add(End.IMMEDIATE_FIRE, frequency, same(bare), same(ball.onCrowd(heat, setting.outdoors())), reach, 0, 0);
        } else {
            radiate(frequency, Fires.RADIATED * source.rate() * substance.heatOfCombustion());
        }
    }

    private void radiate(double frequency, double radiated) {
        Radiator fire = Radiator.point(radiated);
        double reach = fire.reach(heat);
        Footprint bare = Footprints.heat(radiated, heat, Clouds.step(reach));
        add(
                End.IMMEDIATE_FIRE,
                frequency,
                same(bare),
                same(fire.onCrowd(heat, setting.outdoors())),
                reach,
                radiated,
                0);
    }

    private void flashFire(double frequency, double limit, List<Cloud> clouds) {
        List<Footprint> footprints = new ArrayList<>();
        double reach = 0;
        for (Cloud cloud : clouds) {
            WeatherClass weather = setting.weather().classes().get(cloud.weatherClass());
            reach = Math.max(reach, cloud.reach());
            footprints.add(
                    puff()
                            ? new Clouds(source.airborneMass(), weather).flashFire(limit, cloud.reach())
                            : Footprints.flashFire(lasting(weather), limit, Clouds.step(cloud.reach())));
        }
        add(End.FLASH_FIRE, frequency, Sectors.spread(footprints), footprints, reach, 0, 0);
    }

    /** What is in the air between the source and the lower flammable limit explodes at the source. */
    private void explosion(double frequency, List<Cloud> clouds) {
        List<Footprint> footprints = new ArrayList<>();
        double farthest = 0;
        double most = 0;
        for (Cloud cloud : clouds) {
            double tnt = Math.max(0.01, tntMass(cloud));
            double reach = Blast.scaledDistanceOf(Footprints.CERTAIN_BLAST / Constants.ATM) * Math.cbrt(tnt);
            farthest = Math.max(farthest, reach);
            most = Math.max(most, tnt);
            footprints.add(Footprints.blast(tnt, Constants.ATM, Clouds.step(reach)));
        }
        add(End.EXPLOSION, frequency, footprints, footprints, farthest, 0, most);
    }

    private double tntMass(Cloud cloud) {
        WeatherClass weather = setting.weather().classes().get(cloud.weatherClass());
        double mass = puff()
                ? source.airborneMass()
                : vapour(weather) * Math.min(seconds(), cloud.reach() / weather.windSpeed());
        return Blast.tntMass(BLAST_SHARE, mass, substance.heatOfCombustion(), TNT_ENERGY);
    }

    private void toxic(double frequency) {
        Optional<Probit> found = probit();
        if (found.isEmpty() || frequency <= 0) {
            return;
        }
        Probit probit = found.get();
        double minutes = seconds() / SECONDS_PER_MINUTE;
        List<Footprint> footprints = new ArrayList<>();
        double reach = 0;
        for (WeatherClass weather : setting.weather().classes()) {
            if (puff()) {
                Clouds puff = new Clouds(source.airborneMass(), weather);
                footprints.add(puff.toxic(probit, MILLIGRAMS));
                reach = Math.max(reach, puff.toxicReach(probit, MILLIGRAMS));
            } else {
                LastingCloud cloud = lasting(weather);
                double far = cloud.reach(probit.intensityFor(LEAST, minutes) / MILLIGRAMS);
                footprints.add(Footprints.toxic(cloud, probit, minutes, MILLIGRAMS, Clouds.step(far)));
                reach = Math.max(reach, far);
            }
        }
        if (reach >= NEAR) {
            outcomes.add(new Outcome(
                    End.UNIGNITED,
                    scenario(End.UNIGNITED, frequency, Kind.TOXIC, Sectors.spread(footprints)),
                    scenario(End.UNIGNITED, frequency, Kind.TOXIC, footprints),
                    Crowd.TOXIC,
                    reach,
                    0,
                    0));
        }
    }

    private List<Footprint> same(Footprint footprint) {
        return Collections.nCopies(setting.weather().classes().size(), footprint);
    }

    private void add(
            End end,
            double frequency,
            List<Footprint> bare,
            List<Footprint> crowd,
            double reach,
            double radiated,
            double tnt) {
        if (reach >= NEAR) {
            outcomes.add(new Outcome(
                    end,
                    scenario(end, frequency, Kind.FIRE, bare),
                    scenario(end, frequency, Kind.FIRE, crowd),
                    Crowd.ALL,
                    reach,
                    radiated,
                    tnt));
        }
    }

    private Scenario scenario(End end, double frequency, Kind kind, List<Footprint> footprints) {
        return new Scenario(release.id() + "/" + end, at.x, at.y, frequency, kind, footprints);
    }
}
