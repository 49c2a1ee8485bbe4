package io.anlan.majorhazard;

/** The three who answer for a major hazard source (应急厅〔2021〕12号; clause numbers not checked). */
public enum Role {
    /** 主要负责人 */
    PRINCIPAL,
    /** 技术负责人 */
    TECHNICAL,
    /** 操作负责人 */
    OPERATION
}
