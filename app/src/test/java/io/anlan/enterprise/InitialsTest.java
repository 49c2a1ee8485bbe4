package io.anlan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitialsTest {

    @Test
    void firstLettersOfTheSyllables() {
        assertThat(Initials.of("柏溪木业家具厂")).isEqualTo("bxmyjjc");
        assertThat(Initials.of("云汀 LNG 加气站（二期）")).isEqualTo("ytlngjqzeq");
    }

    @Test
    void neverLongerThanSixty() {
        assertThat(Initials.of("安".repeat(100))).hasSize(60);
    }
}
