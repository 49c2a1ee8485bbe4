package io.anlan.accident;

/** How grave an accident is (Regulation 493 art. 3). In ascending order. */
public enum Grade {
    /** 一般事故 */
    ORDINARY,
    /** 较大事故 */
    LARGER,
    /** 重大事故 */
    MAJOR,
    /** 特别重大事故 */
    EXTRA_MAJOR
}
