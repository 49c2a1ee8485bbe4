package io.anlan.plan.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which part of a plan a clause belongs to, told from the titles above it, the nearest first. A figure means something else
 * in each: 下降12% under 成效 is history, under 目标 a promise.
 */
enum Context {
    PAST("成效|成就|回顾|完成情况|干了什么|进展$|取得的进展|主要成绩|现状与形势|现状和形势|现状$|基础与形势|工作基础|发展基础|安全生产基础$"),
    SITUATION(
            "形势$|^.{0,12}(?:面临的?形势|形势与?挑战|新挑战|新机遇|机遇和挑战|机遇与挑战|面临的机遇|面临形势)|存在的.{0,4}问题|问题与不足|主要问题|(?<!补.{0,12})短板|(?:攻坚|整治|实施|适用|检查|排查|行动)范围$|基本情况$|概况$"),
    PRINCIPLES("指导思想|基本原则|总体思路|总体考虑|总体要求$|基本思路|工作思路"),
    GOALS("目标|指标|(?:干成|达到|实现|建成|干到)什么|干成啥"),
    PROJECTS("重点工程|工程清单|项目清单|实事|重大工程|重大项目|重点项目|重点建设项目|提升工程|重大专项|工程建设项目"),
    SAFEGUARDS("保障措施|实施保障|组织实施|组织保障|规划实施|组织领导"),
    TASKS("任务|重点工作|主要举措"),
    /** Before the first clause: title, notice, preamble. */
    PREAMBLE("(?!)");

    private final Pattern title;

    Context(String title) {
        this.title = Pattern.compile(title);
    }

    /** @param titles of the clause and all above it, the nearest first */
    static Context of(List<String> titles) {
        for (String title : titles) {
            for (Context context : values()) {
                if (context.title.matcher(title).find()) {
                    return context;
                }
            }
        }
        return titles.isEmpty() ? PREAMBLE : TASKS;
    }

    boolean promises() {
        return this == GOALS || this == PROJECTS || this == SAFEGUARDS || this == TASKS || this == PREAMBLE;
    }
}
