/**
 * What people are told: notices in the app, reminders before and after a limit, and an outbox that sends mail and messages
 * (SMS, WeCom, DingTalk or any webhook) at least once, also across a crash. Only listens; no rule of another module waits
 * for it.
 */
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {
            "platform",
            "audit",
            "hiddendanger",
            "hiddendanger :: calendar",
            "majorhazard",
            "accident",
            "returns"
        })
@NullMarked
package io.anlan.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
