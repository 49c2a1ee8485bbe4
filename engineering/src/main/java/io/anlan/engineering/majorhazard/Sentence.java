package io.anlan.engineering.majorhazard;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A step in plain words: a key of {@code messages.properties} and the figures it speaks of, as they are to be printed.
 * The same step can be read in Chinese and in English, on a page and in a report. A figure that begins with {@code @} is
 * itself a key.
 */
public record Sentence(String key, List<String> figures) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Sentence {
        figures = List.copyOf(figures);
    }

    static Sentence of(String key, String... figures) {
        return new Sentence(key, Arrays.asList(figures));
    }

    /** Chinese unless the locale is English. */
    public String in(Locale locale) {
        ResourceBundle bundle =
                ResourceBundle.getBundle("io.anlan.engineering.majorhazard.messages", locale, NO_FALLBACK);
        Object[] words = figures.stream()
                .map(figure -> figure.startsWith("@") ? bundle.getString(figure.substring(1)) : figure)
                .toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }
}
