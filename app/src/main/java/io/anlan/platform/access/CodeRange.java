package io.anlan.platform.access;

/**
 * A half-open range of region codes in plain text order, {@code lo <= code < hi}. A region's range holds the region
 * and everything below it, because national codes (GB/T 2260 and its statistical extension) grow by suffix.
 */
public record CodeRange(String lo, String hi) {

    /** The code that stands for the whole country. */
    public static final String WHOLE_COUNTRY = "000000000000";

    /** Every code there is. */
    public static final CodeRange ALL = new CodeRange("0", ":");

    /** No code at all: none starts with ':', which follows '9'. */
    public static final CodeRange NONE = new CodeRange(":", ";");

    public CodeRange {
        if (lo.compareTo(hi) >= 0) {
            throw new IllegalArgumentException("empty range of region codes: " + lo + ".." + hi);
        }
    }

    /** The range of the region itself and all its descendants, for a 12-digit code or a 15-digit grid cell. */
    public static CodeRange of(String regionCode) {
        if (regionCode.equals(WHOLE_COUNTRY)) {
            return ALL;
        }
        String prefix = significant(regionCode);
        return new CodeRange(prefix, next(prefix));
    }

    /** The codes that are in both ranges; {@link #NONE} when there are none. */
    public CodeRange intersect(CodeRange other) {
        String from = lo.compareTo(other.lo) > 0 ? lo : other.lo;
        String to = hi.compareTo(other.hi) < 0 ? hi : other.hi;
        return from.compareTo(to) < 0 ? new CodeRange(from, to) : NONE;
    }

    public boolean contains(String code) {
        return code.compareTo(lo) >= 0 && code.compareTo(hi) < 0;
    }

    /** Cuts the zeros of the levels that the code leaves open: province 2, city 4, county 6, town 9, village 12. */
    private static String significant(String code) {
        if (!code.matches("\\d{1,15}")) {
            throw new IllegalArgumentException("not a region code: " + code);
        }
        if (code.length() != 12) {
            return code;
        }
        for (int length : new int[] {2, 4, 6, 9}) {
            if (code.substring(length).chars().allMatch(c -> c == '0')) {
                return code.substring(0, length);
            }
        }
        return code;
    }

    /** The first text after every text that starts with the prefix; ':' follows '9' in ASCII. */
    private static String next(String prefix) {
        int last = prefix.length() - 1;
        return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
    }
}
