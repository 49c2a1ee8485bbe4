package io.anlan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.hiddendanger.Action;
import io.anlan.hiddendanger.State;
import io.anlan.notice.Channel.Message;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NoticeRulesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void waitsLongerEachTimeUpToTwoHours() {
        assertThat(NoticeRules.backOff(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(NoticeRules.backOff(4)).isEqualTo(Duration.ofMinutes(4));
        assertThat(NoticeRules.backOff(20)).isEqualTo(Duration.ofHours(2));
    }

    /** DingTalk's published example of its HMAC (免登签名: timestamp 1546084445901, secret testappSecret). */
    @Test
    void signsAsDingTalkPublishes() {
        assertThat(WebhookChannel.urlEncodedHmac("testappSecret", "1546084445901"))
                .isEqualTo("HCbG3xNE3vzhO%2Bu7qCUL1jS5hsu2n5r2cFhnTrtyDAE%3D");
    }

    @Test
    void everyActThatNeedsAnAnswerTellsSomebody() {
        for (Action action : new Action[] {
            Action.REPORT,
            Action.RETURN,
            Action.FAST_TRACK,
            Action.NOTIFY,
            Action.URGE,
            Action.REQUEST_EXTENSION,
            Action.SUBMIT,
            Action.REJECT,
            Action.ACCEPT
        }) {
            assertThat(NoticeRules.after(action, State.ACCEPTED))
                    .as("%s", action)
                    .isNotEmpty();
        }
    }

    @Test
    void templatesStayJsonWhateverThePeopleWrite() {
        var message = new Message(new UUID(0, 1), "13800001234", "他说\"停\"", "第一行\n第二行 {{to}} \\ $1", "http://x");
        String body = WebhookChannel.fill("{\"t\":\"{{title}}\",\"b\":\"{{body}}\",\"to\":\"{{to}}\"}", message, JSON);
        assertThat(JSON.readTree(body).path("t").asString()).isEqualTo("他说\"停\"");
        assertThat(JSON.readTree(body).path("b").asString()).isEqualTo("第一行\n第二行 {{to}} \\ $1");
        assertThat(WebhookChannel.isJson("{\"b\":{{body}}}", JSON)).isFalse();
    }

    @Test
    void masksAddresses() {
        assertThat(Masks.address("linqy@example.cn")).isEqualTo("l***@example.cn");
        assertThat(Masks.address("13800001234")).isEqualTo("138****1234");
        assertThat(Masks.address("林巧云")).isEqualTo("****");
    }

    @Test
    void aMessageLeadsToThePageOfItsRecord() {
        assertThat(NoticeRules.page("hidden-danger")).isEqualTo("/hidden-dangers");
        assertThat(NoticeRules.page("filing")).isEqualTo("/returns/filings");
        assertThat(NoticeRules.page("accident")).isEqualTo("/accidents");
        assertThat(NoticeRules.page("major-hazard")).isEqualTo("/major-hazards");
    }
}
