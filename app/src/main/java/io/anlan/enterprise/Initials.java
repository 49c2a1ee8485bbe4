package io.anlan.enterprise;

import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;

/** The first letter of each syllable of a Chinese name, for search: 柏溪木业 → bxmy. Letters and digits stay. */
public final class Initials {

    private static final int LONGEST = 60;

    private Initials() {}

    public static String of(String name) {
        StringBuilder letters = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c < 128) {
                if (Character.isLetterOrDigit(c)) {
                    letters.append(c);
                }
                continue;
            }
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
            if (readings != null && readings.length > 0) {
                letters.append(readings[0].charAt(0));
            }
        }
        return letters.length() <= LONGEST ? letters.toString() : letters.substring(0, LONGEST);
    }
}
