package io.anlan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static String format(String pattern, Object... args) {
        return new Messages()
                .createMessageFormat(pattern, Locale.SIMPLIFIED_CHINESE)
                .format(args);
    }

    @Test
    void aYearHasNoSeparator() {
        assertThat(format("{0} 年第 {1} 条", 2021, 1234L)).isEqualTo("2021 年第 1234 条");
    }

    @Test
    void otherArgumentsAreWrittenAsEver() {
        assertThat(format("{0} {1}", new BigDecimal("1234.5"), "甲")).isEqualTo("1,234.5 甲");
    }

    @Test
    void aPatternThatAsksForAFormatGetsIt() {
        assertThat(format("{0,number}，{1,choice,0#无|0<{1} 张}", 12345, 3)).isEqualTo("12,345，3 张");
    }
}
