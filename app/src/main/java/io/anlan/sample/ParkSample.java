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
            vessel("nh3-tank", "液氨储罐", 0, "pressure-vessel", "7664-41-7", 45_000, 0.86e6, 100, -760, 260);
            vessel("cl2-tank", "液氯储罐", 1, "pressure-vessel", "7782-50-5", 12_000, 0.68e6, 12, 640, -420);
            vessel("lpg-1", "丙烷球罐 1#", 2, "pressure-vessel", "74-98-6", 180_000, 0.9e6, 400, -180, 610);
            vessel("lpg-2", "丙烷球罐 2#", 2, "pressure-vessel", "74-98-6", 180_000, 0.9e6, 400, -110, 610);
            vessel("propylene", "丙烯储罐", 2, "pressure-vessel", "115-07-1", 90_000, 1.1e6, 200, -30, 640);
            tank("hexane", "正己烷储罐", 3, "110-54-3", 600_000, 900, 1_000, 380, 180);
            tank("benzene", "苯储罐", 3, "71-43-2", 1_200_000, 1_600, 1_600, 440, 180);
            tank("acrylonitrile", "丙烯腈储罐", 4, "107-13-1", 500_000, 1_000, 700, 820, 480);
            vessel("eo-reactor", "环氧乙烷反应器", 4, "reactor", "75-21-8", 6_000, 1.0e6, 15, 900, 380);
            vessel("h2-pipe", "氢气管道", 5, "pipe-75-150mm", "1333-74-0", 300, 2.5e6, 10, -480, -180);
            arm("arm", "液氨装卸臂", 0, "7664-41-7", 20_000, 0.86e6, -700, 210, 900);
        }

        private void vessel(
                String id,
                String name,
                int owner,
                String equipment,
                String cas,
                double kilograms,
                double pressure,
                double volume,
                double east,
                double north) {
            double amount = equipment.startsWith("pipe") ? 800 : 1;
            add(
                    id,
                    name,
                    owner,
                    equipment,
                    amount,
                    cas,
                    kilograms,
                    pressure,
                    0,
                    null,
                    volume,
                    "pressurised",
                    east,
                    north);
        }

        private void tank(
                String id,
                String name,
                int owner,
                String cas,
                double kilograms,
                double bund,
                double volume,
                double east,
                double north) {
            add(
                    id,
                    name,
                    owner,
                    "atmospheric-tank",
                    1,
                    cas,
                    kilograms,
                    NORMAL,
                    8,
                    bund,
                    volume,
                    "atmospheric",
                    east,
                    north);
        }

        private void arm(
                String id,
                String name,
                int owner,
                String cas,
                double kilograms,
                double pressure,
                double east,
                double north,
                double hours) {
            add(
                    id,
                    name,
                    owner,
                    "loading-arm",
                    hours,
                    cas,
                    kilograms,
                    pressure,
                    0,
                    null,
                    30,
                    "pressurised",
                    east,
                    north);
        }

        private void add(
                String id,
                String name,
                int owner,
                String equipment,
                double amount,
                String cas,
                double kilograms,
                double pressure,
                double head,
                @Nullable Double bund,
                double volume,
                String escalation,
                double east,
                double north) {
            Firm firm = owners.isEmpty() ? null : owners.get(owner % owners.size());
            installations.add(new Installation(
                    id,
                    name,
                    firm == null ? null : firm.id(),
                    firm == null ? null : firm.name(),
                    equipment,
                    amount,
                    cas,
                    kilograms,
                    AIR,
                    pressure,
                    head,
                    0.1,
                    bund,
                    volume,
                    escalation,
                    at(east, north)));
            for (LeakFrequency leak : LeakFrequency.of(equipment)) {
                releases.add(new Release(
                        id + "-" + leak.hole(),
                        id,
                        leak.hole(),
                        leak.perYear(amount),
                        LeakFrequency.SOURCE,
                        null,
                        null,
                        true));
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
