package io.anlan.enterprise;

/** 重大 · 较大 · 一般 · 低, the four risk levels (not the four warning levels). */
public enum RiskLevel {
    RED,
    ORANGE,
    YELLOW,
    BLUE
}
