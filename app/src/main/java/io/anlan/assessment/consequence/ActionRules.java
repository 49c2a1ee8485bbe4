package io.anlan.assessment.consequence;

import io.anlan.assessment.consequence.Answer.Action;
import io.anlan.assessment.consequence.Answer.Place;
import io.anlan.assessment.consequence.Answer.Zone;
import io.anlan.assessment.consequence.Question.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The first three things to do. Who leaves and who stays indoors follows from the zones; the rest from the kind of accident and
 * the substance. Guides from memory: Emergency Response Guidebook 2024 (ERG), GB/T 38315-2019 does not give distances.
 */
final class ActionRules {

    /** Swallowed by water, so that a curtain of it downwind of the leak thins the cloud. */
    private static final Set<String> WATER_SOLUBLE =
            Set.of("7664-41-7", "7647-01-0", "7664-39-3", "74-89-5", "124-40-3", "75-50-3", "75-04-7");

    private static final String GUIDE_AMMONIA = "ERG 2024 指南 125（凭记忆）";
    private static final String GUIDE_TOXIC = "ERG 2024 公众安全：上风、高处、隔离（凭记忆）";
    private static final String GUIDE_FIRE = "ERG 2024 指南 128（凭记忆）";
    private static final String GUIDE_GAS_FIRE = "ERG 2024 指南 115：储罐着火、安全阀声响变大时立即撤离（凭记忆）";
    private static final int NAMED = 3;

    private ActionRules() {}

    /**
     * Three actions.
     *
     * @param enterprise name of the place of the accident
     * @param windFrom where the wind comes from, degrees
     */
    static List<Action> first(
            Kind kind,
            String cas,
            String enterprise,
            double windFrom,
            List<Zone> zones,
            List<Place> places,
            boolean night) {
        String upwind = String.valueOf(CaseRules.compass(windFrom));
        return switch (kind) {
            case TOXIC_LEAK -> toxic(cas, enterprise, upwind, zones, places, night);
            case POOL_FIRE, JET_FIRE ->
                List.of(
                        new Action("fire-leave", List.of(enterprise, metres(zones, 1)), GUIDE_FIRE),
                        people(zones, places, night, "heat-evacuate", "heat-none", GUIDE_FIRE),
                        new Action("fire-cool", List.of(upwind, metres(zones, 3)), GUIDE_FIRE));
            case FIREBALL ->
                List.of(
                        new Action("fireball-withdraw", List.of(enterprise, metres(zones, 1)), GUIDE_GAS_FIRE),
                        people(zones, places, night, "heat-evacuate", "heat-none", GUIDE_GAS_FIRE),
                        new Action("fireball-cool", List.of(metres(zones, 2)), GUIDE_GAS_FIRE));
            case EXPLOSION ->
                List.of(
                        new Action("explosion-ignition", List.of(enterprise, metres(zones, 1)), GUIDE_GAS_FIRE),
                        people(zones, places, night, "blast-evacuate", "blast-none", GUIDE_GAS_FIRE),
                        new Action("explosion-close", List.of(upwind), GUIDE_GAS_FIRE));
        };
    }

    private static List<Action> toxic(
            String cas, String enterprise, String upwind, List<Zone> zones, List<Place> places, boolean night) {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action("toxic-leave", List.of(enterprise, upwind), GUIDE_TOXIC));
        actions.add(people(zones, places, night, "toxic-evacuate", "toxic-none", GUIDE_TOXIC));
        boolean water = WATER_SOLUBLE.contains(cas);
        actions.add(new Action(
                water ? "toxic-water" : "toxic-block",
                List.of(upwind, metres(zones, 2)),
                cas.equals("7664-41-7") ? GUIDE_AMMONIA : GUIDE_TOXIC));
        return List.copyOf(actions);
    }

    /** Who must leave (severity 2 and 3) and who shuts windows (severity 1), by name. */
    private static Action people(
            List<Zone> zones, List<Place> places, boolean night, String some, String none, String source) {
        List<Place> leave = places.stream()
                .filter(p -> p.severity() >= 2 && there(p, night) > 0)
                .toList();
        List<Place> stay = places.stream()
                .filter(p -> p.severity() == 1 && p.sensitive() && there(p, night) > 0)
                .toList();
        if (leave.isEmpty()) {
            return new Action(none, List.of(metres(zones, 2), names(stay)), source);
        }
        int people = leave.stream().mapToInt(place -> there(place, night)).sum();
        return new Action(some, List.of(names(leave), String.valueOf(people), names(stay)), source);
    }

    private static int there(Place place, boolean night) {
        return night ? place.byNight() : place.byDay();
    }

    private static String names(List<Place> places) {
        String named =
                String.join("、", places.stream().limit(NAMED).map(Place::name).toList());
        return places.size() > NAMED ? named + "…（" + places.size() + "）" : named;
    }

    private static String metres(List<Zone> zones, int severity) {
        double metres = zones.stream()
                .filter(zone -> zone.severity() >= severity)
                .mapToDouble(Zone::metres)
                .max()
                .orElse(0);
        // up to the next ten metres: a cordon is never drawn inside the zone
        return String.valueOf((long) Math.ceil(metres / 10) * 10);
    }
}
