package io.anlan.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

    /** Whole numbers are mostly years, clauses and lines: they stand without separators unless the pattern asks for a format. */
    @Override
    protected MessageFormat createMessageFormat(String pattern, @Nullable Locale locale) {
        MessageFormat format = super.createMessageFormat(pattern, locale);
        Format[] formats = format.getFormats();
        for (int i = 0; i < formats.length; i++) {
            if (formats[i] == null) {
                format.setFormat(i, new Plain(locale == null ? Locale.ROOT : locale));
            }
        }
        return format;
    }

    /** What {@link MessageFormat} does with an argument that has no format, without the separators of whole numbers. */
    private static final class Plain extends Format {

        private static final long serialVersionUID = 1L;

        private final NumberFormat numbers;

        Plain(Locale locale) {
            this.numbers = NumberFormat.getInstance(locale);
        }

        @Override
        public StringBuffer format(Object argument, StringBuffer to, FieldPosition position) {
            boolean whole = argument instanceof Integer || argument instanceof Long || argument instanceof Short;
            return argument instanceof Number number && !whole
                    ? numbers.format(number, to, position)
                    : to.append(argument);
        }

        @Override
        public Object parseObject(String source, ParsePosition position) {
            throw new UnsupportedOperationException("messages are written, not read");
        }
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
