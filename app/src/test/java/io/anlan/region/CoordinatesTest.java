package io.anlan.region;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CoordinatesTest {

    private static final double METRES_PER_DEGREE = 111_195;

    @Property
    void everyDatumReturnsWithinAMetre(
            @ForAll @DoubleRange(min = 73.7, max = 135.0) double longitude,
            @ForAll @DoubleRange(min = 18.2, max = 53.5) double latitude,
            @ForAll Datum datum) {
        var there = Coordinates.fromCgcs2000(datum, longitude, latitude);
        var back = Coordinates.toCgcs2000(datum, there.longitude(), there.latitude());
        double east = (back.longitude() - longitude) * Math.cos(Math.toRadians(latitude)) * METRES_PER_DEGREE;
        double north = (back.latitude() - latitude) * METRES_PER_DEGREE;
        assertThat(Math.hypot(east, north)).isLessThan(1);
    }

    /** Test vector of github.com/googollee/eviltransform: WGS (31.1774276, 121.5272106) → GCJ. */
    @Test
    void agreesWithThePublishedVector() {
        var gcj = Coordinates.fromCgcs2000(Datum.GCJ02, 121.5272106, 31.1774276);
        assertThat(gcj.latitude()).isCloseTo(31.17530398364597, Offset.offset(1e-6));
        assertThat(gcj.longitude()).isCloseTo(121.531541859215, Offset.offset(1e-6));
    }

    @Test
    void outsideTheMainlandNothingMoves() {
        var there = Coordinates.fromCgcs2000(Datum.GCJ02, 2.35, 48.85);
        assertThat(there).isEqualTo(new Coordinates.Position(2.35, 48.85));
    }
}
