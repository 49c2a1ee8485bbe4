package io.anlan.accident;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who came to harm. Names are covered by default (个人信息保护法 art. 51). */
public record Person(
        UUID id,
        String name,
        @Nullable Sex sex,
        @Nullable Integer age,
        @Nullable String post,
        Employment employment,
        Harm harm,
        @Nullable LocalDate diedOn) {

    public enum Sex {
        MALE,
        FEMALE
    }

    public enum Employment {
        /** 本单位职工 */
        STAFF,
        /** 劳务派遣 */
        AGENCY,
        /** 外包、承包单位人员 */
        CONTRACTOR,
        /** 单位以外人员 */
        OUTSIDER
    }

    public enum Harm {
        DEAD,
        MISSING,
        SERIOUS,
        MINOR
    }

    /** 周远洋 → 周*洋, 何群 → 何*. */
    static String mask(String name) {
        if (name.length() < 2) {
            return name;
        }
        return name.length() == 2
                ? name.charAt(0) + "*"
                : name.charAt(0) + "*".repeat(name.length() - 2) + name.charAt(name.length() - 1);
    }

    Person masked() {
        return new Person(id, mask(name), sex, age, post, employment, harm, diedOn);
    }
}
