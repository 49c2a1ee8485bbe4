package io.anlan.region;

import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;

/** Pinyin initials of a name, so that bxz finds 柏溪镇. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        StringBuilder initials = new StringBuilder();
        for (char c : name.toCharArray()) {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
            if (readings != null && readings.length > 0) {
                initials.append(readings[0].charAt(0));
            } else if (Character.isLetterOrDigit(c)) {
                initials.append(c);
            }
        }
        return initials.toString().toLowerCase(Locale.ROOT);
    }
}
