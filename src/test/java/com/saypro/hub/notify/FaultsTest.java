package com.saypro.hub.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Notice;
import com.saypro.hub.event.Notice.Change;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Samples;
import com.saypro.hub.event.Severity;
import com.saypro.hub.poll.StandIn.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages whose receiver does not take them. */
class FaultsTest {
    private static Office office;

    @BeforeAll
    static void open() throws Exception {
        office = new Office();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void oneWebhook() {
        RoomsOnPostgres.empty();
        office.web.asked().clear();
        office.settings.put("HUB_CHANNEL_HOOK_URL", office.web.url() + "/hook");
        office.has("hook", "webhook");
    }

    @Test
    void aReceiverThatFailsIsTriedAgainLater() {
        office.web.answers(Told.of(500), Told.of(200));
        office.tell(Change.OPENED).send();
        assertThat(office.states()).containsExactly("failed");
        assertThat(office.column("error")).containsExactly("The receiver answers HTTP 500");
        assertThat(office.send()).isZero();
        assertThat(office.later().send()).isEqualTo(1);
        assertThat(office.states()).containsExactly("sent");
        assertThat(office.column("attempts")).containsExactly("2");
    }

    @Test
    void aReceiverThatWantsToBeLeftAloneIs() {
        office.web.answers(new Told(429, Map.of("Retry-After", "120"), ""));
        office.tell(Change.OPENED).tell(other("a")).send();
        Instant due = RoomsOnPostgres.sql()
                .sql("select not_before from notify_channel")
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
        assertThat(due).isBetween(Instant.now().plusSeconds(110), Instant.now().plusSeconds(121));
        office.tell(other("b"));
        assertThat(office.send()).isZero();
    }

    @Test
    void aReceiverThatIsGoneDisablesItsChannelUntilSomebodyEnablesIt() {
        office.web.answers(Told.of(410), Told.of(200));
        office.tell(Change.OPENED).send();
        assertThat(office.later().send()).isZero();
        assertThat(only().state()).isEqualTo("disabled");
        assertThat(found()).containsExactly("channel-gone");

        office.bean(Channels.class).enable("hook");
        assertThat(office.later().send()).isEqualTo(1);
        assertThat(office.states()).containsExactly("sent");
        assertThat(found()).containsExactly("channel-gone", "cleared");
    }

    @Test
    void aRefusalIsFinalAndAPersonCanHaveItSentAgain() {
        office.web.answers(Told.of(404), Told.of(200));
        office.tell(Change.OPENED).send();
        assertThat(office.states()).containsExactly("given_up");
        assertThat(found()).containsExactly("message-refused");
        assertThat(office.later().send()).isZero();

        KeptMessage kept = office.bean(Messages.class)
                .list(new MessageQuery("given_up", "hook", null, 10, null))
                .items()
                .get(0);
        office.bean(Messages.class).retry(kept.id());
        assertThat(office.send()).isEqualTo(1);
        assertThat(office.states()).containsExactly("sent");
    }

    @Test
    void aRedirectIsNotFollowed() {
        office.web.answers(new Told(307, Map.of("Location", "http://169.254.169.254/latest/meta-data"), ""));
        office.tell(Change.OPENED).send();
        assertThat(office.web.asked()).hasSize(1);
        assertThat(office.states()).containsExactly("given_up");
        assertThat(office.column("error").get(0)).contains("HTTP 307").contains("not followed");
    }

    @Test
    void aReceiverThatHangsIsLeftAfterItsTime() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        office.web.answers(asked -> {
            try {
                never.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Told.of(200);
        });
        Instant began = Instant.now();
        office.tell(Change.OPENED).send();
        never.countDown();
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(office.states()).containsExactly("failed");
        assertThat(office.column("error").get(0)).startsWith("The receiver cannot be reached");
    }

    @Test
    void aReceiverThatIsAwayIsTriedWithOneMessageAtATime() {
        office.web.answers(Told.of(503));
        for (int i = 0; i < 12; i++) {
            office.tell(other("m" + i));
        }
        assertThat(office.send()).isEqualTo(4);
        office.later().send();
        assertThat(found()).containsExactly("channel-failing");
        assertThat(office.send()).as("left alone").isZero();
        assertThat(office.later().send()).as("one tries").isEqualTo(1);
        office.web.answers(Told.of(200));
        assertThat(office.later().send()).isEqualTo(1);
        assertThat(office.later().send()).as("it is back").isEqualTo(4);
        assertThat(found()).containsExactly("channel-failing", "cleared");
    }

    @Test
    void whatAHubDiedOverIsSentAgainWithTheSameId() {
        office.web.answers(Told.of(200));
        office.tell(Change.OPENED);
        List<Message> taken = office.bean(Dispatch.class).take();
        assertThat(taken).hasSize(1);
        assertThat(office.send()).as("another hub has it").isZero();
        assertThat(office.later().send()).isEqualTo(1);
        assertThat(office.states()).containsExactly("sent");
    }

    @Test
    void whatIsToldTwiceIsOneMessage() {
        office.tell(Change.OPENED).tell(Change.OPENED);
        assertThat(office.states()).hasSize(1);
    }

    @Test
    void twoHubsTakeNoMessageBoth() throws Exception {
        for (int i = 0; i < 8; i++) {
            office.tell(other("m" + i));
        }
        List<Message> taken = new java.util.concurrent.CopyOnWriteArrayList<>();
        Callable<Void> hub = () -> {
            taken.addAll(office.bean(Dispatch.class).take());
            return null;
        };
        Samples.atOnce(List.of(hub, hub, hub));
        assertThat(taken).extracting(Message::id).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aMessageThatNobodyTakesForADayIsGivenUp() {
        office.web.answers(Told.of(500));
        office.tell(Change.OPENED);
        RoomsOnPostgres.sql()
                .sql("update notify_message set planned = now() - interval '25 h'")
                .update();
        office.send();
        assertThat(office.states()).containsExactly("given_up");
        assertThat(found()).containsExactly("channel-failing");
    }

    @Test
    void anAddressInsideIsNotConnectedTo() {
        for (String url : List.of(
                "https://10.0.0.1/x",
                "https://169.254.169.254/x",
                "https://[::ffff:192.168.1.1]/x",
                "https://[fd00:ec2::254]/")) {
            assertThat(error(url))
                    .as(url)
                    .isEqualTo("HUB_CHANNEL_HOOK_URL leads to an address that messages must not go to");
        }
    }

    @Test
    void anAddressThatIsNoHttpsOrHasAnotherPortIsRefused() {
        for (String url : List.of(
                "http://example.com/x",
                "ftp://example.com",
                "https://user:pass@example.com/",
                "https://example.com:22/",
                "nothing")) {
            assertThat(error(url))
                    .as(url)
                    .startsWith("HUB_CHANNEL_HOOK_URL ")
                    .doesNotContain("reached")
                    .doesNotContain("pass@");
        }
    }

    private static String error(String url) {
        RoomsOnPostgres.empty();
        office.settings.put("HUB_CHANNEL_HOOK_URL", url);
        office.tell(Change.OPENED).send();
        return office.column("error").get(0);
    }

    @Test
    void noSecretIsKeptWithAMessage() {
        office.web.answers(Told.of(500));
        office.tell(Change.OPENED).send();
        assertThat(RoomsOnPostgres.sql()
                        .sql("select m::text || c::text || coalesce(f.finding::text, '') from notify_message m"
                                + " cross join notify_channel c left join finding_outbox f on true")
                        .query(String.class)
                        .list()
                        .toString())
                .doesNotContain(Office.SECRET)
                .doesNotContain("/hook");
    }

    private static Notice other(String id) {
        Notice like = Office.notice(id, Change.OPENED, Severity.ERROR);
        return new Notice(
                id,
                like.change(),
                "INC-" + Math.abs(id.hashCode()),
                like.severity(),
                like.category(),
                like.vendor(),
                like.title(),
                like.at(),
                Map.of());
    }

    private static ChannelView only() {
        return office.bean(Channels.class).all().get(0);
    }

    private static List<String> found() {
        return RoomsOnPostgres.sql()
                .sql("select coalesce(finding #>> '{failure,kind}', 'cleared') from finding_outbox order by seq")
                .query(String.class)
                .list();
    }
}
