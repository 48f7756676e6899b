package com.saypro.hub.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.LooseFiles;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.Policy;
import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.mapping.Mappings;
import com.saypro.hub.monitor.alert.rule.AlertRules;
import com.saypro.hub.monitor.kpi.Definitions;
import com.saypro.hub.poll.Polls;
import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.contract.LiveContracts;
import com.saypro.hub.reconcile.rule.Rules;
import com.saypro.hub.reconcile.statement.LiveHeadings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.mock.env.MockEnvironment;

class WatchTest {
    private static final String VENDOR = """
            name: Acme
            category: payment
            signature:
              scheme: hmac
              header: X-Acme-Signature
              algorithm: sha256
              encoding: hex
              key: utf8
              signed: "{body}"
            topic: /kind
            """;

    @TempDir
    Path folder;

    private final List<Finding> told = new ArrayList<>();
    private final Vendors vendors = new Vendors();
    private final Mappings mappings =
            new AnnotationConfigApplicationContext(SimpleMeterRegistry.class, Mappings.class).getBean(Mappings.class);
    private final LiveContracts contracts = new LiveContracts();
    private final Rules rules = new Rules();
    private final Greeting greeting = new Greeting();
    private Watch watch;

    /** Says what its file says. */
    private static final class Greeting extends Policy<String> {
        Greeting() {
            super("greeting", "nothing");
        }

        @Override
        public String read(Entry file) throws BrokenFile {
            return file.get("say").text();
        }
    }

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(folder.resolve("routes"));
        Files.createDirectories(folder.resolve("mappings/acme"));
        Files.copy(Path.of("mappings/event.schema.json"), folder.resolve("mappings/event.schema.json"));
        write("vendor.yaml", VENDOR);
        write("events.jslt", "[]");
        BrokenFiles broken = new BrokenFiles(told::add);
        watch = new Watch(
                new VendorFiles(
                        folder.resolve("mappings"),
                        vendors,
                        mappings,
                        List.of(vendors, new Polls(), contracts, new LiveHeadings()),
                        broken),
                new RuleFiles(folder.resolve("routes"), folder.resolve("mappings"), rules, new AlertRules(), broken),
                new KpiFiles(
                        folder.resolve("routes"),
                        folder.resolve("mappings"),
                        new Definitions(folder.resolve("mappings")),
                        broken),
                new PolicyFiles(folder.resolve("routes"), only(greeting), broken),
                new LooseFilesWatch(
                        folder.resolve("routes"),
                        new DefaultListableBeanFactory().getBeanProvider(LooseFiles.class),
                        broken),
                new RouteFiles(folder.resolve("routes"), new DefaultCamelContext(), new MockEnvironment(), broken));
        watch.run(null);
        told.clear();
    }

    @Test
    void theFilesAreLiveWhenTheHubHasStarted() {
        assertThat(vendors.find("acme")).isPresent();
        assertThat(mappings.vendors()).containsExactly("acme");
    }

    @Test
    void aPolicyHoldsAsItsFileSaysUntilTheFileIsGone() throws Exception {
        Path file = folder.resolve("routes/policy/greeting.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "say: hello");
        settle();
        assertThat(greeting.now()).isEqualTo("hello");

        Files.writeString(file, "shout: hello");
        settle();
        assertThat(greeting.now()).isEqualTo("hello");
        assertThat(told).extracting(Finding::cleared).containsExactly("fixed", null);

        Files.delete(file);
        settle();
        assertThat(greeting.now()).isEqualTo("nothing");
    }

    private static ObjectProvider<Policy<?>> only(Policy<?> policy) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton(policy.name(), policy);
        return beans.getBeanProvider(ResolvableType.forClass(Policy.class));
    }

    @Test
    void aChangeCountsWhenTheFolderStandsStill() throws Exception {
        write("vendor.yaml", VENDOR.replace("name: Acme", "name: Acme Two"));
        watch.lookAgain();
        assertThat(title()).isEqualTo("Acme");

        write("vendor.yaml", VENDOR.replace("name: Acme", "name: Acme and Three"));
        watch.lookAgain();
        assertThat(title()).isEqualTo("Acme");

        watch.lookAgain();
        assertThat(title()).isEqualTo("Acme and Three");
    }

    @Test
    void aMendedVendorFileIsOverThoughTheMappingIsStillBroken() throws Exception {
        write("vendor.yaml", VENDOR.replace("topic", "topci"));
        settle();
        write("vendor.yaml", VENDOR);
        write("events.jslt", "[");
        settle();

        assertThat(told).extracting(Finding::cleared).containsExactly(null, "fixed", null);
        assertThat(mappings.vendors()).containsExactly("acme");
    }

    @Test
    void aBrokenExampleIsOverWhenItIsMendedOrGone() throws Exception {
        write("examples/a.in.json", "{");
        settle();
        write("examples/a.in.json", "{\"body\": {}}");
        settle();
        write("examples/a.in.json", "{");
        settle();
        Files.delete(folder.resolve("mappings/acme/examples/a.in.json"));
        settle();

        assertThat(told).extracting(Finding::cleared).containsExactly(null, "fixed", null, "fixed");
    }

    @Test
    void aVendorWhoseFolderIsGoneIsGone() throws Exception {
        write("events.jslt", "[");
        settle();
        Files.delete(folder.resolve("mappings/acme/events.jslt"));
        Files.delete(folder.resolve("mappings/acme/vendor.yaml"));
        settle();

        assertThat(vendors.all()).isEmpty();
        assertThat(mappings.vendors()).isEmpty();
        assertThat(told).last().extracting(Finding::cleared).isEqualTo("fixed");
    }

    @Test
    void aContractChangesWithItsVendor() throws Exception {
        Contracts.Charge charge =
                new Contracts.Charge("acme", "charge", new Money(2000, "USD"), Instant.EPOCH, null, null);
        write("vendor.yaml", VENDOR + "contract: [{from: 1970-01-01, charge: {percent: 2.9, fixed: {USD: 30}}}]\n");
        settle();
        assertThat(contracts.fee(charge)).contains(new Money(88, "USD"));

        write("vendor.yaml", VENDOR + "contract: [{from: 1970-01-01, charge: {percent: 290}}]\n");
        settle();
        assertThat(contracts.fee(charge)).contains(new Money(88, "USD"));
        assertThat(told)
                .singleElement()
                .satisfies(finding -> assertThat(finding.failure().reason())
                        .contains("vendor.yaml:11: ", "must be a number from 0 to 100"));

        write("vendor.yaml", VENDOR);
        settle();
        assertThat(contracts.fee(charge)).isEmpty();
    }

    @Test
    void aRuleGoesLiveWhileTheHubRuns() throws Exception {
        Path file = Files.createDirectories(folder.resolve("routes/rules")).resolve("paid.rule.yaml");
        Files.writeString(file, "description: …\n");
        settle();
        assertThat(rules.refused()).containsExactly("paid");

        Files.writeString(file, """
                description: An order has a total.
                severity: info
                accountable: us
                sides: {order: {takes: [{types: [order.paid]}], identity: orderId}}
                agree: {total: {that: order.total > 0}}
                """);
        settle();
        assertThat(rules.of("paid")).isPresent();
        assertThat(told).extracting(Finding::cleared).containsExactly(null, "fixed");
    }

    private void settle() {
        watch.lookAgain();
        watch.lookAgain();
    }

    private String title() {
        return vendors.find("acme").orElseThrow().title();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("mappings/acme").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
