package io.anlan.notice;

import java.util.UUID;

/** A way out of the house: mail, SMS, WeCom, DingTalk, anything that takes a webhook. */
interface Channel {

    /** What is sent. The id is the same in every attempt, so that a receiver can tell repetitions. */
    record Message(UUID id, String to, String title, String body, String link) {}

    /** Sends, or says why not; returning means the other side took it. */
    void send(Message message) throws NotDelivered;

    /** The other side did not take it; it is tried again later. */
    final class NotDelivered extends Exception {
        private static final long serialVersionUID = 1L;

        NotDelivered(String reason) {
            super(reason);
        }
    }
}
