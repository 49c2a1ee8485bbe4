package io.anlan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CasNumberTest {

    /** Water, ammonia, chlorine, methanol, benzene, caffeine (the registry's own example is 58-08-2). */
    @ParameterizedTest
    @ValueSource(strings = {"7732-18-5", "7664-41-7", "7782-50-5", "67-56-1", "71-43-2", "58-08-2"})
    void publishedNumbersAreRight(String number) {
        assertThat(CasNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7732-18-4", "7664-14-7", "7782505", "0067-56-1", "", "7732-18-55"})
    void mistypedNumbersAreNot(String number) {
        assertThat(CasNumber.isValid(number)).isFalse();
    }
}
