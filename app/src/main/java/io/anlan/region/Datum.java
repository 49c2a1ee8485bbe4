package io.anlan.region;

/** The frame in which a position was given. CGCS2000 and WGS-84 agree to within a decimetre and count as one here. */
public enum Datum {
    CGCS2000,
    GCJ02,
    BD09
}
