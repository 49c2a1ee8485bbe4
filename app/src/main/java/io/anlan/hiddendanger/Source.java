package io.anlan.hiddendanger;

/** How a hidden danger came to light. A merged record keeps all of them (001, line 22). */
public enum Source {
    /** 企业自查 */
    SELF_INSPECTION,
    /** 督导检查 */
    SUPERVISION,
    /** 执法检查 */
    ENFORCEMENT,
    /** 群众举报 */
    TIP_OFF,
    /** 监测报警 */
    MONITORING,
    /** 保险服务 */
    INSURER,
    /** 专家会诊 */
    EXPERT,
    /** 其他 */
    OTHER
}
