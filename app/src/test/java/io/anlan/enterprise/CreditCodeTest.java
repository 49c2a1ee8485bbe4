package io.anlan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    /** Codes that their holders publish: Huawei, Alibaba (China), Tencent. */
    @ParameterizedTest
    @ValueSource(strings = {"914403001922038216", "91330100799655058B", "9144030071526726XG"})
    void publishedCodesAreRight(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"914403001922038217", "91330100799655085B", "9144030071526726X", "91I403001922038216", ""})
    void mistypedCodesAreNot(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }

    @Test
    void anySingleWrongCharacterIsFound() {
        String code = "914403001922038216";
        for (int i = 0; i < 17; i++) {
            for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (c != code.charAt(i)) {
                    assertThat(CreditCode.isValid(code.substring(0, i) + c + code.substring(i + 1)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void spacesDashesAndSmallLettersAreForgiven() {
        assertThat(CreditCode.normalise(" 91330100-799655058b ")).isEqualTo("91330100799655058B");
    }
}
