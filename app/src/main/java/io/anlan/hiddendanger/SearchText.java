package io.anlan.hiddendanger;

import java.text.Normalizer;
import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.jspecify.annotations.Nullable;

/** The text that the ledger's search box looks through: the words themselves and their pinyin initials. */
public final class SearchText {

    private SearchText() {}

    /** One line: number, title, enterprise, place, then the initials of title and enterprise. */
    public static String of(String number, String title, @Nullable String enterprise, String place) {
        String name = enterprise == null ? "" : enterprise;
        return words(number + " " + title + " " + name + " " + place) + " " + initials(title) + " " + initials(name);
    }

    /** What a person typed, in the form of the stored text: half-width, lower case, single spaces. */
    public static String words(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** 除尘系统 → ccxt; everything that is not a Chinese character is left out. */
    static String initials(String text) {
        var initials = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(text.charAt(i));
            if (readings != null && readings.length > 0) {
                initials.append(readings[0].charAt(0));
            }
        }
        return initials.toString();
    }
}
