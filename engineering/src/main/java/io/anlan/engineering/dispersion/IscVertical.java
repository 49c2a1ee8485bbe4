package io.anlan.engineering.dispersion;

import io.anlan.engineering.data.TextTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Vertical dispersion of the Pasquill–Gifford curves, EPA ISC3 table 1-2. */
final class IscVertical {

    private static final double GREATEST = 5000;
    private static final Map<Stability, List<double[]>> PIECES = pieces();

    private IscVertical() {}

    static double sigma(Stability stability, double km) {
        for (double[] piece : Objects.requireNonNull(PIECES.get(stability))) {
            if (km <= piece[0]) {
                return Math.min(GREATEST, piece[1] * Math.pow(km, piece[2]));
            }
        }
        return GREATEST;
    }

    private static Map<Stability, List<double[]>> pieces() {
        Map<Stability, List<double[]>> pieces = new EnumMap<>(Stability.class);
        for (TextTable.Row row :
                TextTable.read(IscVertical.class, "isc3-sigma-z.txt").rows()) {
            pieces.computeIfAbsent(Stability.valueOf(row.text("class")), key -> new ArrayList<>())
                    .add(new double[] {row.number("to_km"), row.number("a"), row.number("b")});
        }
        return pieces;
    }
}
