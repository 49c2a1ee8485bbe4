package io.anlan.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Texts of problems and documents: {@code messages/<module>.properties} in Chinese, {@code _en} in English. */
@Component("messageSource")
public class Messages extends ResourceBundleMessageSource {

    Messages() {
        setBasenames(bundles());
        setDefaultEncoding("UTF-8");
        setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        setFallbackToSystemLocale(false);
    }

    /** The text for the code in the given language, or the code itself when nobody wrote one. */
    public String text(String code, Object[] args, Locale locale) {
        return getMessage(code, args, code, locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT) + "";
    }

    private static String[] bundles() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                    .map(resource -> String.valueOf(resource.getFilename()).replaceFirst("(_en)?\\.properties$", ""))
                    .distinct()
                    .map(name -> "messages/" + name)
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
