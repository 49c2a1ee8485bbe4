package io.anlan.hiddendanger;

/** How grave a hidden danger is (Work Safety Law art. 118: criteria for major ones are set per sector). */
public enum Grade {
    /** 一般隐患 */
    ORDINARY,
    /** 重大隐患 */
    MAJOR
}
