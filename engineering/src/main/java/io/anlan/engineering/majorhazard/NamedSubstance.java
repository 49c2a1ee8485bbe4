package io.anlan.engineering.majorhazard;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line of GB 18218-2018 table 1.
 *
 * @param classes symbols of table 4 and {@code FL1} to {@code FL3}, from memory of the catalogue's classification list
 */
public record NamedSubstance(
        int number,
        String name,
        List<String> casNumbers,
        BigDecimal thresholdTonnes,
        String english,
        List<String> synonyms,
        List<String> classes) {}
