package io.anlan.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Industry code → sectors on one day. The longest prefix that says anything decides alone: 2672 焰火 is fireworks although 26
 * is hazardous chemicals. A code may be written with or without its section letter (C2672).
 */
public final class SectorMap {

    private static final int CLASS_DIGITS = 4;

    private final Map<String, Set<String>> byPrefix = new HashMap<>();

    SectorMap(Collection<SectorMapping> mappings, LocalDate day) {
        for (SectorMapping mapping : mappings) {
            if (mapping.holds(day)) {
                byPrefix.computeIfAbsent(mapping.prefix(), p -> new TreeSet<>()).add(mapping.sector());
            }
        }
    }

    /** The sectors, in a fixed order; none for a business type that nobody has assigned yet. */
    public List<String> of(String industryCode) {
        String digits = digits(industryCode);
        for (int length = Math.min(CLASS_DIGITS, digits.length()); length > 0; length--) {
            Set<String> sectors = byPrefix.get(digits.substring(0, length));
            if (sectors != null) {
                return List.copyOf(sectors);
            }
        }
        return List.of();
    }

    static String digits(String industryCode) {
        String code = industryCode.strip();
        return !code.isEmpty() && Character.isLetter(code.charAt(0)) ? code.substring(1) : code;
    }
}
