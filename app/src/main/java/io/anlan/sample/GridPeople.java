package io.anlan.sample;

import io.anlan.identity.UserLoad;
import io.anlan.region.Grids;
import io.anlan.sample.Area.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A named person for nearly every grid cell. Two villages have nobody and single cells lie bare, so that the gaps can be
 * seen; whoever has an account as grid inspector has the first cells of the own town.
 */
final class GridPeople {

    private static final long SEED = 20_261_123L;
    private static final int MOST_CELLS_EACH = 3;
    /** One cell in so many has lost its person. */
    private static final int BARE_ONE_IN = 25;

    private static final int BARE_VILLAGES = 2;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Grids.Person> persons = new ArrayList<>();

    private GridPeople() {}

    static List<Grids.Person> of(Geography city, List<UserLoad> users) {
        var people = new GridPeople();
        Map<String, UserLoad> inspectors = inspectors(users);
        Set<String> bare = Set.copyOf(city.areas(Kind.VILLAGE).stream()
                .map(Area::code)
                .sorted(Comparator.reverseOrder())
                .limit(BARE_VILLAGES)
                .toList());
        Map<String, List<String>> byVillage = new HashMap<>();
        city.areas(Kind.GRID)
                .forEach(cell -> byVillage
                        .computeIfAbsent(cell.code().substring(0, 12), village -> new ArrayList<>())
                        .add(cell.code()));
        byVillage.entrySet().stream()
                .filter(village -> !bare.contains(village.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(village -> people.man(
                        village.getValue().stream().sorted().toList(),
                        inspectors.remove(village.getKey().substring(0, 9) + "000")));
        return people.persons;
    }

    private static Map<String, UserLoad> inspectors(List<UserLoad> users) {
        Map<String, UserLoad> byTown = new HashMap<>();
        users.stream()
                .filter(user -> user.edit().roles().contains("grid-inspector"))
                .forEach(user -> byTown.putIfAbsent(user.edit().regionCode(), user));
        return byTown;
    }

    private void man(List<String> cells, @Nullable UserLoad inspector) {
        int at = 0;
        if (inspector != null) {
            for (; at < Math.min(MOST_CELLS_EACH, cells.size()); at++) {
                add(cells.get(at), inspector.edit().name(), Words.phone(random), inspector.id());
            }
        }
        while (at < cells.size()) {
            String name = Words.person(random);
            String phone = Words.phone(random);
            int until = Math.min(cells.size(), at + 1 + random.nextInt(MOST_CELLS_EACH));
            for (; at < until; at++) {
                if (random.nextInt(BARE_ONE_IN) > 0) {
                    add(cells.get(at), name, phone, null);
                }
            }
        }
    }

    private void add(String cell, String name, String phone, @Nullable UUID user) {
        persons.add(new Grids.Person(cell, name, phone, user));
    }
}
