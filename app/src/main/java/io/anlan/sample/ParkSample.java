package io.anlan.sample;

import io.anlan.assessment.park.Inputs;
import io.anlan.assessment.park.Inputs.Age;
import io.anlan.assessment.park.Inputs.IgnitionSource;
import io.anlan.assessment.park.Inputs.Installation;
import io.anlan.assessment.park.Inputs.Release;
import io.anlan.assessment.park.Inputs.Settings;
import io.anlan.assessment.park.Inputs.Target;
import io.anlan.assessment.park.Inputs.Terrain;
import io.anlan.assessment.park.Inputs.WeatherRow;
import io.anlan.assessment.park.Inputs.WeatherTable;
import io.anlan.assessment.park.ParkStudies;
import io.anlan.assessment.park.Position;
import io.anlan.engineering.dispersion.Stability;
import io.anlan.engineering.risk.LeakFrequency;
import io.anlan.engineering.risk.Population;
import io.anlan.sample.Area.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/**
 * A study of quantitative risk of the core of 东屿化工园区, computed when it is loaded. Installations, people and weather are
 * invented; the frequencies are the generic ones of the engineering core.
 */
@Component
class ParkSample {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final double AIR = 288.15;
    private static final double NORMAL = 101_325;
    /** Connections, m. */
    private static final double LINE = 0.08;

    private static final double HOSE = 0.05;

    private final ParkStudies studies;

    ParkSample(ParkStudies studies) {
        this.studies = studies;
    }

    void load(Geography city, List<Firm> firms) {
        Area park = city.areas(Kind.ZONE).getFirst();
        Inputs inputs = new Drawing(park.geometry().getInteriorPoint().getCoordinate(), owners(firms)).inputs();
        UUID study = studies.load(Gazetteer.PARK_CODE, "东屿化工园区核心区", inputs, "示例数据");
        studies.compute(study);
    }

    private static List<Firm> owners(List<Firm> firms) {
        return firms.stream()
                .filter(f -> f.town().equals(Gazetteer.PARK_CODE) && f.sectors().contains("hazardous-chemicals"))
                .sorted(Comparator.comparing(Firm::name))
                .toList();
    }

    /** Places in metres around the middle of the park. */
    private static final class Drawing {

        private final Coordinate middle;
        private final List<Firm> owners;
        private final List<Installation> installations = new ArrayList<>();
        private final List<Release> releases = new ArrayList<>();

        Drawing(Coordinate middle, List<Firm> owners) {
            this.middle = middle;
            this.owners = owners;
        }

        Inputs inputs() {
            plant();
            return new Inputs(
                    ring(-1500, -1000, -1350, 850, -300, 1150, 1300, 950, 1500, -300, 900, -1100),
                    new Settings(Age.EXISTING, Terrain.RURAL, 25, 900, AIR),
                    installations,
                    releases,
                    targets(),
                    List.of(
                            source("furnace", "导热油加热炉", 320, 330, 1, 0.038),
                            source("flare", "火炬", -950, 620, 1, 0.08),
                            source("road", "园区主干道", 0, -520, 0.6, 0.0085)),
                    weather());
        }

        private void plant() {
            String sphere = "pressure-vessel";
            String pipe = "pipe-75-150mm";
            vessel("nh3-tank", "液氨储罐", 0, sphere, 1, Fill.AMMONIA, 45_000, 100, -760, 260);
            vessel("nh3-pump", "液氨输送泵", 0, "pump", 1, Fill.AMMONIA, 45_000, 1, -720, 240);
            vessel("nh3-pipe", "液氨管道", 0, pipe, 600, Fill.AMMONIA, 20_000, 5, -500, 420);
            vessel("nh3-hose", "液氨装卸软管", 0, "loading-hose", 500, Fill.AMMONIA, 20_000, 30, -860, 700);
            vessel("cl2-tank", "液氯储罐", 1, sphere, 1, Fill.CHLORINE, 12_000, 12, 640, -420);
            vessel("lpg-1", "丙烷球罐 1#", 2, sphere, 1, Fill.PROPANE, 180_000, 400, -190, 600);
            vessel("lpg-2", "丙烷球罐 2#", 2, sphere, 1, Fill.PROPANE, 180_000, 400, -110, 600);
            vessel("propylene", "丙烯储罐", 2, sphere, 1, Fill.PROPYLENE, 90_000, 200, -30, 640);
            vessel("eo-reactor", "环氧乙烷反应器", 4, "reactor", 1, Fill.ETHYLENE_OXIDE, 6_000, 15, 900, 380);
            vessel("h2-pipe", "氢气管道", 5, pipe, 300, Fill.HYDROGEN, 300, 10, -480, -180);
            tank("hexane", "正己烷储罐", 3, Fill.HEXANE, 600_000, 900, 1_000, 380, 180);
            tank("acrylonitrile", "丙烯腈储罐", 4, Fill.ACRYLONITRILE, 500_000, 1_000, 700, 820, 480);
        }

        /**
         * What an installation holds.
         *
         * @param pressure absolute, Pa
         * @param heatCapacity of the liquid, J/(kg·K), from memory, where the library has none
         */
        private enum Fill {
            AMMONIA("7664-41-7", 0.86e6, null),
            CHLORINE("7782-50-5", 0.68e6, 950.0),
            PROPANE("74-98-6", 0.9e6, null),
            PROPYLENE("115-07-1", 1.1e6, null),
            ETHYLENE_OXIDE("75-21-8", 1.0e6, 1_960.0),
            HYDROGEN("1333-74-0", 2.5e6, null),
            HEXANE("110-54-3", NORMAL, null),
            ACRYLONITRILE("107-13-1", NORMAL, 2_090.0);

            private final String cas;
            private final double pressure;
            private final @Nullable Double heatCapacity;

            Fill(String cas, double pressure, @Nullable Double heatCapacity) {
                this.cas = cas;
                this.pressure = pressure;
                this.heatCapacity = heatCapacity;
            }
        }

        private void vessel(
                String id,
                String name,
                int owner,
                String equipment,
                double amount,
                Fill fill,
                double kilograms,
                double volume,
                double east,
                double north) {
            String escalation =
                    equipment.equals("pressure-vessel") || equipment.equals("reactor") ? "pressurised" : "small";
            add(id, name, owner, equipment, amount, fill, kilograms, 0, null, volume, escalation, at(east, north));
        }

        private void tank(
                String id,
                String name,
                int owner,
                Fill fill,
                double kilograms,
                double bund,
                double volume,
                double east,
                double north) {
            Position place = at(east, north);
            add(id, name, owner, "atmospheric-tank", 1, fill, kilograms, 8, bund, volume, "atmospheric", place);
        }

        private void add(
                String id,
                String name,
                int owner,
                String equipment,
                double amount,
                Fill fill,
                double kilograms,
                double head,
                @Nullable Double bund,
                double volume,
                String escalation,
                Position place) {
            Firm firm = owners.isEmpty() ? null : owners.get(owner % owners.size());
            installations.add(new Installation(
                    id,
                    name,
                    firm == null ? null : firm.id(),
                    firm == null ? null : firm.name(),
                    equipment,
                    amount,
                    fill.cas,
                    kilograms,
                    AIR,
                    fill.pressure,
                    head,
                    equipment.equals("loading-hose") ? HOSE : LINE,
                    bund,
                    volume,
                    fill.heatCapacity,
                    escalation,
                    place));
            for (LeakFrequency leak : LeakFrequency.of(equipment)) {
                String release = id + "-" + leak.hole();
                double frequency = leak.perYear(amount);
                releases.add(new Release(release, id, leak.hole(), frequency, LeakFrequency.SOURCE, null, null, true));
            }
        }

        private List<Target> targets() {
            return List.of(
                    target("dongyu", "东屿社区", "general-1", new People(640, 1250, 0.93), 1250, 980, 150),
                    target("school", "东屿小学", "high-sensitivity", new People(420, 20, 0.9), -1050, 1420, 70),
                    target("village", "屿南村", "general-1", new People(260, 340, 0.8), -350, -1480, 160),
                    target("market", "园区商业街", "general-2", new People(180, 30, 0.7), 1780, -620, 60),
                    target("office", "园区管委会", Target.STAFF, new People(120, 8, 0.95), 100, -800, 50),
                    target("clinic", "屿西卫生院", "high-sensitivity", new People(90, 25, 0.97), -1980, -150, 40));
        }

        /** How many by day and by night, and which share of them is indoors by day. */
        private record People(double day, double night, double indoors) {}

        private Target target(
                String id, String name, String category, People people, double east, double north, double half) {
            return new Target(
                    id,
                    name,
                    category,
                    ring(
                            east - half,
                            north - half,
                            east + half,
                            north - half,
                            east + half,
                            north + half,
                            east - half,
                            north + half),
                    people.day(),
                    people.night(),
                    people.indoors(),
                    Population.INDOORS_BY_NIGHT);
        }

        private IgnitionSource source(
                String id, String name, double east, double north, double presence, double effectiveness) {
            return new IgnitionSource(id, name, at(east, north), presence, effectiveness);
        }

        private Position at(double east, double north) {
            return new Position(
                    round(middle.x + east / METRES_PER_DEGREE / Math.cos(Math.toRadians(middle.y))),
                    round(middle.y + north / METRES_PER_DEGREE));
        }

        private List<Position> ring(double... flat) {
            List<Position> ring = new ArrayList<>();
            for (int i = 0; i < flat.length; i += 2) {
                ring.add(at(flat[i], flat[i + 1]));
            }
            return ring;
        }

        private static double round(double degrees) {
            return Math.round(degrees * 1e6) / 1e6;
        }
    }

    /** Wind mostly from the south-east in summer and the north-west in winter; calm clear nights. Per mille, invented. */
    private static WeatherTable weather() {
        return new WeatherTable(
                "示例：虚构的三年逐时观测",
                List.of(
                        row(Stability.B, 3, 4, 4, 5, 6, 9, 14, 18, 14, 8, 5, 4, 4, 5, 7, 9, 6),
                        row(Stability.C, 5, 3, 3, 4, 5, 8, 13, 15, 11, 6, 4, 3, 3, 5, 8, 11, 6),
                        row(Stability.D, 3, 8, 7, 8, 9, 12, 17, 19, 14, 9, 7, 6, 6, 8, 12, 16, 11),
                        row(Stability.D, 7, 5, 4, 4, 5, 8, 13, 15, 9, 5, 4, 3, 4, 7, 13, 18, 9),
                        row(Stability.E, 3, 5, 5, 5, 6, 7, 9, 10, 8, 6, 5, 5, 5, 6, 8, 9, 7),
                        row(Stability.F, 1.5, 9, 8, 8, 8, 9, 10, 11, 10, 9, 8, 8, 8, 9, 10, 11, 10)));
    }

    private static WeatherRow row(Stability stability, double speed, int... perMille) {
        return new WeatherRow(
                stability,
                speed,
                Arrays.stream(perMille).mapToObj(n -> n / 1000.0).toList());
    }
}
