package io.anlan.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "000000000000,COUNTRY,",
        "990000000000,PROVINCE,000000000000",
        "990100000000,CITY,990000000000",
        "990102000000,COUNTY,990100000000",
        "990102009000,TOWN,990102000000",
        "990104401000,ZONE,990104000000",
        "990102009001,VILLAGE,990102009000",
        "990102009001003,GRID,990102009001",
        "441900003000,TOWN,441900000000",
    })
    void levelAndParentFollowFromTheDigits(String code, RegionLevel level, String parent) {
        RegionCode region = new RegionCode(code);
        assertThat(region.level()).isEqualTo(level);
        assertThat(region.parent().map(RegionCode::value).orElse(null)).isEqualTo(parent);
    }

    @Test
    void shortCodesAreCompleted() {
        assertThat(RegionCode.parse("990102")).contains(new RegionCode("990102000000"));
        assertThat(RegionCode.parse("99010")).isEmpty();
        assertThat(RegionCode.parse("云汀区")).isEmpty();
    }

    @Test
    void aPlaceHoldsItselfAndAllBelow() {
        RegionCode county = new RegionCode("990102000000");
        assertThat(county.contains(county)).isTrue();
        assertThat(county.contains(new RegionCode("990102009001003"))).isTrue();
        assertThat(county.contains(new RegionCode("990103000000"))).isFalse();
    }

    @Test
    void movingKeepsTheDigitsBelow() {
        assertThat(new RegionCode("990103005002001")
                        .moved(new RegionCode("990103000000"), new RegionCode("990102000000")))
                .isEqualTo(new RegionCode("990102005002001"));
    }
}
