package io.anlan.engineering.substance;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A molecular formula: its molar mass, and how it burns to CO2, H2O (gas), N2, SO2, HCl, HF, HBr. */
record Formula(Map<String, Double> atoms) {

    private static final Pattern ATOM = Pattern.compile("([A-Z][a-z]?)(\\d*)");
    /** IUPAC 2021 abridged standard atomic weights, g/mol. */
    private static final Map<String, Double> WEIGHTS = Map.ofEntries(
            Map.entry("H", 1.008),
            Map.entry("C", 12.011),
            Map.entry("N", 14.007),
            Map.entry("O", 15.999),
            Map.entry("F", 18.998),
            Map.entry("P", 30.974),
            Map.entry("S", 32.06),
            Map.entry("Cl", 35.45),
            Map.entry("Br", 79.904));
    /** Enthalpies of formation of the products as gases at 298.15 K, kJ/mol (CRC Handbook). */
    private static final double CO2 = -393.51;

    private static final double WATER = -241.83;
    private static final double SO2 = -296.81;
    private static final double HCL = -92.31;
    private static final double HF = -273.30;
    private static final double HBR = -36.29;

    static Formula of(String text) {
        Map<String, Double> atoms = new TreeMap<>();
        Matcher matcher = ATOM.matcher(text);
        int read = 0;
        while (matcher.find()) {
            read += matcher.group().length();
            double count = matcher.group(2).isEmpty() ? 1 : Integer.parseInt(matcher.group(2));
            atoms.merge(matcher.group(1), count, Double::sum);
        }
        if (read != text.length()) {
            throw new IllegalArgumentException("not a formula: " + text);
        }
        return new Formula(atoms);
    }

    /** The mean molecule of a blend; the shares are mole fractions. */
    static Formula mean(Map<Formula, Double> shares) {
        Map<String, Double> atoms = new TreeMap<>();
        shares.forEach((part, share) -> part.atoms.forEach((atom, n) -> atoms.merge(atom, share * n, Double::sum)));
        return new Formula(atoms);
    }

    private double count(String atom) {
        return atoms.getOrDefault(atom, 0.0);
    }

    /** kg/mol. */
    double molarMass() {
        double grams = 0;
        for (Map.Entry<String, Double> atom : atoms.entrySet()) {
            Double weight = WEIGHTS.get(atom.getKey());
            if (weight == null) {
                throw new IllegalArgumentException("no atomic weight of " + atom.getKey());
            }
            grams += weight * atom.getValue();
        }
        return grams / 1000;
    }

    private double halogens() {
        return count("F") + count("Cl") + count("Br");
    }

    /** Oxygen molecules that one molecule burns with. */
    double oxygen() {
        double water = (count("H") - halogens()) / 2.0;
        return count("C") + count("S") + water / 2 - count("O") / 2.0;
    }

    /** Net heat of combustion of the gas at 298.15 K, J/mol. */
    double heatOfCombustion(double formation) {
        double water = (count("H") - halogens()) / 2.0;
        double products = count("C") * CO2
                + water * WATER
                + count("S") * SO2
                + count("Cl") * HCL
                + count("F") * HF
                + count("Br") * HBR;
        return 1000 * (formation - products);
    }

    /** Whether its combustion is one of those we know: enough hydrogen for its halogens, no phosphorus, oxygen needed. */
    boolean burns() {
        return count("P") == 0 && count("H") >= halogens() && count("C") + count("H") + count("S") > 0 && oxygen() > 0;
    }
}
