package com.saypro.hub.notify;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Notice;
import com.saypro.hub.event.Notice.Change;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Severity;
import com.saypro.hub.notify.policy.LiveNotifyPolicy;
import com.saypro.hub.notify.text.Shipped;
import com.saypro.hub.notify.text.Templates;
import com.saypro.hub.poll.StandIn;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spring.spi.ApplicationContextBeanRepository;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The room with the product's routes that send, a real mail server, and a web server that stands in for all receivers. */
public final class Office implements AutoCloseable {
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    public final StandIn web = new StandIn();
    public final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    public final Map<String, Object> settings = new ConcurrentHashMap<>();
    private final AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext();
    private final DefaultCamelContext camel;
    private final ProducerTemplate template;

    public Office() throws Exception {
        RoomsOnPostgres.empty();
        mail.start();
        settings.putAll(Map.of(
                "hub.admin.url", "https://hub.example.com/",
                "hub.smtp.host", "127.0.0.1",
                "hub.smtp.port", mail.getSmtp().getPort(),
                "hub.smtp.user", "",
                "hub.smtp.password", "",
                "hub.smtp.security", "none",
                "hub.smtp.from", "SayPro <hub@saypro.example>",
                "hub.notify.ports", "443,8443",
                "hub.notify.inner-hosts", "",
                "hub.notify.timeout", "PT1S"));
        settings.put("hub.smtp.certificates", "");
        settings.put("hub.notify.allow-loopback", "true");
        settings.put("hub.retention.messages-days", "90");
        settings.put("HUB_CHANNEL_MAIL_TO", "oncall@saypro.example");
        settings.put("HUB_CHANNEL_HOOK_SECRET", SECRET);
        settings.put("HUB_CHANNEL_PAGER_KEY", "r0uting-key");
        settings.put("HUB_CHANNEL_JIRA_KEY", "me@saypro.example:t0ken");
        for (String channel : List.of("HOOK", "SLACK", "TEAMS", "PAGER", "JIRA")) {
            settings.put(
                    "HUB_CHANNEL_" + channel + "_URL", web.url() + "/" + channel.toLowerCase(java.util.Locale.ROOT));
        }
        room.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", settings));
        room.getEnvironment().setConversionService(new ApplicationConversionService());
        room.getBeanFactory().setConversionService(new ApplicationConversionService());
        room.registerBean(JdbcTemplate.class, () -> RoomsOnPostgres.bean(JdbcTemplate.class));
        room.registerBean(JdbcClient.class, () -> RoomsOnPostgres.bean(JdbcClient.class));
        room.registerBean(TransactionTemplate.class, () -> RoomsOnPostgres.bean(TransactionTemplate.class));
        room.registerBean(SimpleMeterRegistry.class, () -> new SimpleMeterRegistry());
        room.scan("com.saypro.hub.notify");
        room.refresh();
        Shipped.fill(bean(Templates.class));
        camel = new DefaultCamelContext(new ApplicationContextBeanRepository(room));
        camel.disableJMX();
        load("hub/errors", "(?s)- routeConfiguration:\\s+id: (webhook|stage|poll)\\n.*?(?=- routeConfiguration)");
        load("hub/deliver", "");
        load(
                "hub/notify",
                "(?s)(- route:\\s+id: notify-(notices|send)\\n.*?(?=- route:\\s+id: notify-post)|- route:\\s+id: notify-events.*)");
        for (String kind : List.of("email", "slack", "teams", "pagerduty", "jira", "webhook")) {
            load("outbound/" + kind, "");
        }
        camel.start();
        template = camel.createProducerTemplate();
    }

    private void load(String file, String without) throws Exception {
        Path path = Path.of("routes/" + file + ".camel.yaml");
        String text = Files.readString(path);
        byte[] bytes = (without.isEmpty() ? text : text.replaceAll(without, "")).getBytes(StandardCharsets.UTF_8);
        PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromBytes("file:" + path, bytes));
    }

    public <T> T bean(Class<T> type) {
        return room.getBean(type);
    }

    /** Has the policy say this. */
    public Office says(String yaml) {
        try {
            LiveNotifyPolicy policy = bean(LiveNotifyPolicy.class);
            policy.put(policy.read(Entry.of(Path.of("notify.yaml"), yaml.getBytes(StandardCharsets.UTF_8))));
            return this;
        } catch (BrokenFile e) {
            throw new IllegalStateException(e);
        }
    }

    /** One channel that is told everything. */
    public Office has(String name, String kind) {
        return says("channels: [{name: " + name + ", kind: " + kind + (kind.equals("jira") ? ", project: OPS" : "")
                + "}]\nrules: [{channels: " + name + "}]");
    }

    public Office tell(Change change) {
        return tell(notice("INC-000123/" + change, change, Severity.CRITICAL));
    }

    public Office tell(Notice... notices) {
        bean(Notifications.class).plan(List.of(notices));
        return this;
    }

    public static Notice notice(String id, Change change, Severity severity) {
        return new Notice(
                id,
                change,
                "INC-000123",
                severity,
                Category.PAYMENT,
                "stripe",
                "Too many payments fail: 41 % <of> 50 & more",
                Instant.parse("2026-01-31T10:00:00Z"),
                Map.of("due", "2026-01-31T11:00:00Z"));
    }

    /** Sends what is due, one after the other. Answers how many were tried. */
    public int send() {
        List<Message> due = bean(Dispatch.class).take();
        due.forEach(message -> template.sendBody("direct:deliver", message));
        return due.size();
    }

    /** Lets the time of all that waits come. */
    public Office later() {
        RoomsOnPostgres.sql()
                .sql("update notify_message set due = now() - interval '1 s', taken = taken - interval '2 min'")
                .update();
        RoomsOnPostgres.sql().sql("update notify_channel set not_before = null").update();
        return this;
    }

    public List<String> states() {
        return column("state");
    }

    public List<String> column(String column) {
        return RoomsOnPostgres.sql()
                .sql("select " + column + "::text from notify_message order by id")
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    @Override
    public void close() {
        camel.stop();
        room.close();
        mail.stop();
        web.close();
    }
}
