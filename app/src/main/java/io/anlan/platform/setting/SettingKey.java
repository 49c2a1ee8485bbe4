package io.anlan.platform.setting;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be set, declared as a bean by the module that obeys it.
 *
 * @param name {@code module.what}; the page names it by {@code settings.key.<name>}
 * @param kind how the page asks for it
 * @param range least and greatest number, when it is one
 * @param standard what holds while nobody has set it
 * @param fault the code of what is wrong with a value; null when it is right
 */
public record SettingKey<T>(
        String name, Kind kind, Class<T> type, @Nullable Range range, T standard, Function<T, @Nullable String> fault) {

    public enum Kind {
        TEXT,
        NUMBER,
        /** Hour and minute, {@code 08:00}. */
        TIME,
        /** Has a form of its own. */
        OBJECT
    }

    public record Range(int least, int greatest) {}

    public static SettingKey<Integer> number(String name, int least, int greatest, int standard) {
        return new SettingKey<>(
                name,
                Kind.NUMBER,
                Integer.class,
                new Range(least, greatest),
                standard,
                n -> n < least || n > greatest ? "setting-range" : null);
    }

    public static SettingKey<String> text(String name, int longest, String standard) {
        return new SettingKey<>(
                name,
                Kind.TEXT,
                String.class,
                new Range(0, longest),
                standard,
                text -> text.length() > longest || text.codePoints().anyMatch(Character::isISOControl)
                        ? "setting-text"
                        : null);
    }

    public static SettingKey<String> time(String name, String standard) {
        return new SettingKey<>(
                name,
                Kind.TIME,
                String.class,
                null,
                standard,
                text -> text.matches("([01]\\d|2[0-3]):[0-5]\\d") ? null : "setting-time");
    }

    public static <T> SettingKey<T> object(
            String name, Class<T> type, T standard, Function<T, @Nullable String> fault) {
        return new SettingKey<>(name, Kind.OBJECT, type, null, standard, fault);
    }
}
