package io.anlan.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.anlan.sample.Area.Kind;
import java.util.HashMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class GeographyTest {
    private static final Geography CITY = new Geography();

    @Test
    void hasFiveDistrictsFortyTwoTownsAndThePark() {
        assertEquals(5, CITY.areas(Kind.DISTRICT).size());
        assertEquals(42, CITY.areas(Kind.TOWN).size());
        assertEquals(1, CITY.areas(Kind.ZONE).size());
        assertTrue(CITY.areas(Kind.GRID).size() > 500);
        assertEquals("柏溪镇", named("990102009000"));
        assertEquals("河埠街道", named("990102001000"));
    }

    private static String named(String code) {
        return CITY.areas().stream()
                .filter(a -> a.code().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    void everyAreaIsValidAndChildrenFillTheirParentExactly() {
        var children = new HashMap<String, Double>();
        for (var area : CITY.areas()) {
            assertTrue(area.geometry().isValid(), () -> area.name() + " is not a valid polygon");
            if (area.parent() != null) {
                children.merge(area.parent(), area.geometry().getArea(), Double::sum);
            }
        }
        for (var area : CITY.areas()) {
            var sum = children.get(area.code());
            if (sum != null) {
                assertEquals(1, sum / area.geometry().getArea(), 1e-9, () -> area.name() + " has a gap or an overlap");
            }
        }
    }

    @Test
    void neighboursTouchWithoutOverlap() {
        var towns = CITY.areas(Kind.TOWN).stream().map(Area::geometry).toList();
        for (int i = 0; i < towns.size(); i++) {
            for (int j = i + 1; j < towns.size(); j++) {
                assertEquals(0, towns.get(i).intersection(towns.get(j)).getArea(), 1e-12);
            }
        }
    }

    @Test
    void isTheSameOnEveryMachine() {
        var again = new Geography();
        for (int i = 0; i < CITY.areas().size(); i++) {
            Geometry a = CITY.areas().get(i).geometry();
            assertTrue(a.equalsExact(again.areas().get(i).geometry()));
        }
    }

    @Test
    void pointsLieInsideTheirArea() {
        var random = new SplittableRandom(1);
        for (var town : CITY.areas(Kind.TOWN)) {
            var c = CITY.pointIn(town, random, 0.5);
            assertTrue(town.geometry().covers(town.geometry().getFactory().createPoint(c)));
        }
    }
}
