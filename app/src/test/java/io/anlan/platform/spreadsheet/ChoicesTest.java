package io.anlan.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private final Choices<String> towns = Choices.of(List.of(
            Choices.option("005", "005", "新圩镇", "Xinxu", "新圩"),
            Choices.option("003", "003", "梅渚镇", "Meizhu"),
            Choices.option("008", "008", "汀西街道", "Tingxi"),
            Choices.option("004", "004", "南桥街道", "Nanqiao")));

    @Test
    void matchesLabelCodeAliasAndEnglish() {
        for (String text : List.of("新圩镇", "新圩", "005", "xinxu", " 新 圩镇 ", "００５")) {
            assertThat(towns.parse(text)).isEqualTo(Parsed.value("005"));
        }
    }

    @Test
    void suggestsTheNearestEntry() {
        assertThat(suggestion("新墟镇")).isEqualTo("新圩镇");
        assertThat(suggestion("汀西街")).isEqualTo("汀西街道");
    }

    @Test
    void doesNotSuggestBetweenTwoEquallyNear() {
        assertThat(suggestion("某某街道")).isNull();
        assertThat(suggestion("完全不同的地方")).isNull();
    }

    @Test
    void readsSeveralEntriesAndNamesTheWrongOne() {
        assertThat(towns.parseList(RawCell.text("新圩镇、梅渚镇，新圩镇"))).isEqualTo(Parsed.value(List.of("005", "003")));
        assertThat(towns.parseList(RawCell.text("新圩镇、梅猪镇")))
                .isInstanceOfSatisfying(
                        Parsed.Refused.class,
                        refused -> assertThat(refused.suggestion()).isEqualTo("新圩镇、梅渚镇"));
    }

    private @Nullable String suggestion(String text) {
        return towns.parse(text) instanceof Parsed.Refused<String> refused ? refused.suggestion() : "matched";
    }
}
