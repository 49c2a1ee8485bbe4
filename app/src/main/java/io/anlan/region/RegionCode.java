package io.anlan.region;

import io.anlan.platform.access.CodeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a place. Twelve digits: province 2, city 2, county 2, town or functional zone 3, village or community 3;
 * open levels are zero. A grid cell adds three digits to its village. Cities without counties and counties run by the
 * province keep zeros in the middle, so the parent is the nearest shorter code that differs.
 */
public record RegionCode(String value) implements Comparable<RegionCode> {

    private static final Pattern FORM = Pattern.compile("\\d{12}(\\d{3})?");
    private static final int[] PREFIXES = {2, 4, 6, 9, 12};
    private static final int LENGTH = 12;
    /** Township digits of functional zones: development zones, industrial parks, farms and the like. */
    private static final int ZONE_FROM = 400;

    private static final int ZONE_TO = 599;

    public static final RegionCode COUNTRY = new RegionCode(CodeRange.WHOLE_COUNTRY);

    public RegionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a region code: " + value);
        }
    }

    /** The code in the text, which may be shortened to its significant digits: 990102 means 990102000000. */
    public static Optional<RegionCode> parse(String text) {
        String digits = text.strip();
        boolean shortened = digits.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}");
        String full = shortened ? pad(digits) : digits;
        return FORM.matcher(full).matches() ? Optional.of(new RegionCode(full)) : Optional.empty();
    }

    public RegionLevel level() {
        if (value.length() > LENGTH) {
            return RegionLevel.GRID;
        }
        return switch (significant()) {
            case 0 -> RegionLevel.COUNTRY;
            case 2 -> RegionLevel.PROVINCE;
            case 4 -> RegionLevel.CITY;
            case 6 -> RegionLevel.COUNTY;
            case 9 -> zone() ? RegionLevel.ZONE : RegionLevel.TOWN;
            default -> RegionLevel.VILLAGE;
        };
    }

    /** Whether the place is a functional zone or lies in one. */
    public boolean zone() {
        int town = Integer.parseInt(value.substring(6, 9));
        return town >= ZONE_FROM && town <= ZONE_TO;
    }

    /** The code one level up; empty above the country. */
    public Optional<RegionCode> parent() {
        if (value.length() > LENGTH) {
            return Optional.of(new RegionCode(value.substring(0, LENGTH)));
        }
        int significant = significant();
        if (significant == 0) {
            return Optional.empty();
        }
        int shorter = 0;
        for (int prefix : PREFIXES) {
            if (prefix < significant) {
                shorter = prefix;
            }
        }
        return Optional.of(new RegionCode(pad(value.substring(0, shorter))));
    }

    /** The codes above, nearest first, ending with the country. */
    public List<RegionCode> ancestors() {
        List<RegionCode> above = new ArrayList<>();
        for (Optional<RegionCode> next = parent();
                next.isPresent();
                next = next.get().parent()) {
            above.add(next.get());
        }
        return above;
    }

    /** This place and everything below it. */
    public CodeRange range() {
        return CodeRange.of(value);
    }

    public boolean contains(RegionCode other) {
        return range().contains(other.value);
    }

    /** The digits that say something: 990102 of 990102000000. */
    public String prefix() {
        return value.length() > LENGTH ? value : value.substring(0, significant());
    }

    /** This code moved from one place to another: the digits below the old place stay. */
    RegionCode moved(RegionCode from, RegionCode to) {
        return new RegionCode(to.prefix() + value.substring(to.prefix().length()));
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private int significant() {
        int longest = LENGTH;
        for (int i = PREFIXES.length - 1; i >= 0; i--) {
            int shorter = i == 0 ? 0 : PREFIXES[i - 1];
            if (!value.substring(shorter, longest).matches("0+")) {
                return longest;
            }
            longest = shorter;
        }
        return 0;
    }

    private static String pad(String digits) {
        return digits + "0".repeat(LENGTH - digits.length());
    }
}
