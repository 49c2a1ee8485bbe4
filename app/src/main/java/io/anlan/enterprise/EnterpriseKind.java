package io.anlan.enterprise;

/** What a file is about: an enterprise with a credit code, or a place that is watched without being one. */
public enum EnterpriseKind {
    ENTERPRISE,
    NINE_SMALL_PLACE,
    HIGH_RISE,
    UNDERGROUND_SPACE,
    PIPELINE,
    CONSTRUCTION_SITE,
    CROWDED_PLACE,
    SCHOOL,
    HOSPITAL,
    CULTURAL_RELIC,
    RENTAL_HOUSE,
    OTHER_PLACE
}
