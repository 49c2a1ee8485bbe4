package io.anlan.engineering.risk;

import io.anlan.engineering.data.TextTable;
import java.util.List;

/**
 * A generic leak of a kind of equipment.
 *
 * @param hole instantaneous, ten-minutes, full-bore, 0.1D or a diameter in m
 * @param frequency per {@code basis}: year, metre-year or hour
 */
public record LeakFrequency(String equipment, String name, String hole, double frequency, String basis) {

    /** Where the figures are from; they were not checked against the book. */
    public static final String SOURCE = "TNO Purple Book CPR 18E (1999) chapter 3, from memory";

    private static final List<LeakFrequency> ALL =
            TextTable.read(LeakFrequency.class, "leak-frequencies.txt").rows().stream()
                    .map(row -> new LeakFrequency(
                            row.text("equipment"),
                            row.text("name"),
                            row.text("hole"),
                            row.number("frequency"),
                            row.text("basis")))
                    .toList();

    public static List<LeakFrequency> all() {
        return ALL;
    }

    public static List<LeakFrequency> of(String equipment) {
        return ALL.stream().filter(leak -> leak.equipment.equals(equipment)).toList();
    }

    /** Per year, for a number of pieces, metres, or hours of transfer in a year. */
    public double perYear(double amount) {
        return frequency * amount;
    }
}
