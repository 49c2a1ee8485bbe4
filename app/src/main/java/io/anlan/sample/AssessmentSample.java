package io.anlan.sample;

import io.anlan.assessment.population.PlaceKind;
import io.anlan.assessment.population.PopulatedPlace;
import io.anlan.assessment.population.PopulatedPlace.Corner;
import io.anlan.assessment.population.Populations;
import io.anlan.assessment.weather.Observation;
import io.anlan.assessment.weather.Station;
import io.anlan.assessment.weather.Weathers;
import io.anlan.platform.time.Days;
import io.anlan.sample.Area.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * People around the cold store of 云汀 and around the chemical park, and two weather stations with a year of hours. The hours run
 * a month past the first start, so that the sample stations go on reporting. All invented.
 */
final class AssessmentSample {

    private static final double METRES_NORTH = 110_880;
    private static final double METRES_EAST = 95_220;
    private static final String SOURCE = "示例人口网格（虚构）";
    private static final String COLD_STORE = "云汀冷链有限公司一库";
    private static final int DAYS_BACK = 365;
    private static final int DAYS_AHEAD = 30;

    /** A block of buildings: metres east and south of its anchor, and its size. */
    private record Block(String name, PlaceKind kind, int east, int south, int width, int depth, int day, int night) {}

    private static final List<Block> AROUND_THE_COLD_STORE = List.of(
            new Block("仓前社区 7—9 栋", PlaceKind.RESIDENTIAL, 210, 112, 90, 70, 182, 418),
            new Block("仓前社区 1—6 栋", PlaceKind.RESIDENTIAL, 60, -150, 160, 80, 236, 610),
            new Block("河埠第二小学", PlaceKind.SCHOOL, 461, 85, 110, 90, 742, 4),
            new Block("云汀区妇幼保健院", PlaceKind.HOSPITAL, 440, 272, 90, 80, 512, 286),
            new Block("滨江养老院", PlaceKind.NURSING_HOME, 670, 345, 70, 60, 118, 94),
            new Block("汀云菜市场", PlaceKind.MARKET, 760, 149, 80, 60, 430, 12),
            new Block("河埠新村", PlaceKind.RESIDENTIAL, 560, 190, 170, 90, 388, 1020),
            new Block("滨江花园", PlaceKind.RESIDENTIAL, 820, 420, 180, 120, 410, 1240),
            new Block("仓前物流园宿舍", PlaceKind.WORKPLACE, -140, 60, 70, 50, 96, 60),
            new Block("汀桥小区", PlaceKind.RESIDENTIAL, -380, -210, 190, 120, 460, 1310),
            new Block("云汀二中", PlaceKind.SCHOOL, -300, 330, 140, 110, 1480, 36),
            new Block("河埠客运站", PlaceKind.TRANSPORT, 1010, 80, 90, 70, 360, 40),
            new Block("澜江文化馆", PlaceKind.PUBLIC_BUILDING, 1120, 510, 80, 60, 210, 3));

    private static final List<Block> AROUND_THE_PARK = List.of(
            new Block("东屿新苑", PlaceKind.RESIDENTIAL, -1450, 300, 260, 160, 540, 1680),
            new Block("东屿村", PlaceKind.RESIDENTIAL, 1350, -620, 320, 180, 310, 880),
            new Block("屿前村", PlaceKind.RESIDENTIAL, 420, 1480, 280, 170, 260, 790),
            new Block("东屿小学", PlaceKind.SCHOOL, -1580, 620, 120, 90, 520, 3),
            new Block("东屿卫生院", PlaceKind.HOSPITAL, -1290, 760, 70, 60, 96, 38),
            new Block("园区管委会", PlaceKind.PUBLIC_BUILDING, -640, -180, 80, 60, 160, 12),
            new Block("园区倒班宿舍", PlaceKind.WORKPLACE, -720, 240, 110, 70, 210, 360),
            new Block("园区消防站", PlaceKind.WORKPLACE, -520, -320, 60, 50, 46, 32),
            new Block("屿前敬老院", PlaceKind.NURSING_HOME, 560, 1720, 60, 50, 74, 58));

    private final SplittableRandom random = new SplittableRandom(20_261_124);

    private AssessmentSample() {}

    static void load(Geography city, List<Firm> firms, Instant now, Populations populations, Weathers weathers) {
        var sample = new AssessmentSample();
        Firm store = firms.stream()
                .filter(firm -> firm.name().equals(COLD_STORE))
                .findFirst()
                .orElseThrow();
        var park = city.areas(Kind.ZONE).getFirst();
        var middle = park.geometry().getInteriorPoint().getCoordinate();
        LocalDate counted = LocalDate.of(Days.of(now).getYear() - 1, 11, 1);
        List<PopulatedPlace> places = new ArrayList<>();
        AROUND_THE_COLD_STORE.forEach(block ->
                places.add(place(block, store.lon(), store.lat(), store.grid().code(), counted)));
        AROUND_THE_PARK.forEach(block -> places.add(place(block, middle.x, middle.y, park.code(), counted)));
        populations.load(places);
        sample.station(weathers, "SL9901", "河埠站", store.lon() - 0.006, store.lat() + 0.004, now);
        sample.station(weathers, "SL9902", "东屿站", middle.x + 0.005, middle.y - 0.003, now);
    }

    private static PopulatedPlace place(Block block, double lon, double lat, String region, LocalDate counted) {
        double x = lon + block.east() / METRES_EAST;
        double y = lat - block.south() / METRES_NORTH;
        double halfX = block.width() / 2.0 / METRES_EAST;
        double halfY = block.depth() / 2.0 / METRES_NORTH;
        return new PopulatedPlace(
                UUID.nameUUIDFromBytes(("place:" + block.name()).getBytes(StandardCharsets.UTF_8)),
                region,
                block.name(),
                block.kind(),
                x,
                y,
                List.of(
                        new Corner(x - halfX, y - halfY),
                        new Corner(x + halfX, y - halfY),
                        new Corner(x + halfX, y + halfY),
                        new Corner(x - halfX, y + halfY)),
                block.day(),
                block.night(),
                0.93,
                0.99,
                SOURCE,
                counted);
    }

    /** North-westerly in the cold half of the year, south-easterly in the warm one; weak at night. */
    private void station(Weathers weathers, String code, String name, double lon, double lat, Instant now) {
        var station = new Station(
                UUID.nameUUIDFromBytes(("station:" + code).getBytes(StandardCharsets.UTF_8)), code, name, lon, lat, 10);
        List<Observation> hours = new ArrayList<>();
        Instant from = now.minus(Duration.ofDays(DAYS_BACK)).truncatedTo(ChronoUnit.HOURS);
        int cloud = 3;
        double turn = 0;
        for (int h = 0; h < (DAYS_BACK + DAYS_AHEAD) * 24; h++) {
            Instant at = from.plus(Duration.ofHours(h));
            var local = at.atZone(Days.ZONE);
            double season = Math.cos(2 * Math.PI * (local.getDayOfYear() - 15) / 365.0);
            double sun = Math.max(0, Math.sin(Math.PI * (local.getHour() - 6) / 12.0));
            cloud = Math.clamp(cloud + random.nextInt(3) - 1, 0, 8);
            turn = Math.clamp(turn + (random.nextDouble() - 0.5) * 30, -70, 70);
            double speed = 1.3 + 2.4 * sun + random.nextDouble() * 1.2;
            hours.add(Observation.of(
                    station,
                    at,
                    Math.round(speed * 10) / 10.0,
                    Math.floorMod(Math.round((season > 0 ? 300 : 130) + turn), 360L),
                    Math.round((17 - 12 * season + 6 * sun - 2 + random.nextDouble() * 2) * 10) / 10.0,
                    Math.round((0.86 - 0.3 * sun) * 100) / 100.0,
                    101_600 + Math.round(500 * season),
                    cloud));
        }
        weathers.load(station, hours);
    }
}
