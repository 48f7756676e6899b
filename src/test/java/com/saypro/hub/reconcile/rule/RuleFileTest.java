package com.saypro.hub.reconcile.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.Severity;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.reconcile.rule.Comparison.Source;
import com.saypro.hub.reconcile.rule.Comparison.Term;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule file says is read as it is meant; what would mean nothing is refused with its line. */
class RuleFileTest {
    private static final String GOOD = """
            description: Every paid order has its money.
            severity: error
            accountable: payments
            sides:
              order:
                takes:
                  - types: [order.paid]
                  - types: [order.created, order.updated]
                    where: {paymentStatus: [paid, refunded]}
                    unless: {test: true}
                    having: [customerId]
                ends: [{types: [order.canceled]}]
                identity: orderId
              payment:
                takes: [{types: payment.captured}]
                identity: [paymentId, orderId]
                count: many
            match:
              - {order: orderId, payment: orderId}
              - {order: [customerId, day(time)], payment: [customerId, day(time)]}
            needs:
              payment: {within: 2h, onlyIf: order.total > 0}
              order: {within: 1h}
            agree:
              amount:
                that: payment.amount = order.total
                tolerance: {percent: 0.1, absolute: {EUR: 1, JPY: 0}}
                within: 5m
            """;
    private static EventFields fields;

    @BeforeAll
    static void readSchema() throws BrokenFile {
        fields = EventFields.load(Path.of("mappings"));
    }

    private static Rule read(String text) throws BrokenFile {
        return RuleFile.read(
                Path.of("routes/rules/order-payment.rule.yaml"), text.getBytes(StandardCharsets.UTF_8), fields);
    }

    @Test
    void aRuleSaysWhatItsFileSays() throws Exception {
        Rule rule = read(GOOD);

        assertThat(rule.name()).isEqualTo("order-payment").isEqualTo(rule.concern());
        assertThat(rule.priority()).isEqualTo(100);
        assertThat(rule.severity()).isEqualTo(Severity.ERROR);
        assertThat(rule.sides()).extracting(Side::name).containsExactly("order", "payment");
        assertThat(rule.sides()).extracting(Side::many).containsExactly(false, true);
        assertThat(rule.ways())
                .containsExactly(
                        "order.orderId = payment.orderId", "order.customerId+day(time) = payment.customerId+day(time)");
        assertThat(rule.needs()).extracting(Need::within).containsExactly(Duration.ofHours(2), Duration.ofHours(1));
        assertThat(rule.needs().get(0).onlyIf().right()).containsExactly(new Term(false, Source.CONSTANT, -1, -1, 0));
        Agreement amount = rule.agreements().get(0);
        assertThat(amount.within()).isEqualTo(Duration.ofMinutes(5));
        assertThat(amount.tolerance())
                .isEqualTo(new Agreement.Tolerance(new BigDecimal("0.1"), 0, Map.of("EUR", 1L, "JPY", 0L)));
    }

    @Test
    void aSideNamesItsFieldsByTheirPlaces() throws Exception {
        Side order = read(GOOD).sides().get(0);
        Side payment = read(GOOD).sides().get(1);

        assertThat(order.fields())
                .extracting(Field::name)
                .containsExactly("orderId", "customerId", "day(time)", "total");
        assertThat(order.fields().get(3).kind()).isEqualTo(Field.Kind.MONEY);
        assertThat(order.identity()).isDeepEqualTo(new int[][] {{0}});
        assertThat(order.keys()).isDeepEqualTo(new int[][] {{0}, {1, 2}});
        assertThat(payment.identity()).isDeepEqualTo(new int[][] {{0}, {1}});
        assertThat(payment.keys()).isDeepEqualTo(new int[][] {{1}, {2, 3}});
    }

    @Test
    void termsAreAddedAndTakenAway() throws Exception {
        Comparison sum = read(GOOD.replace(
                        "that: payment.amount = order.total",
                        "that: payment.amount >= order.total - payment.fee + commission(order.total) - 5"))
                .agreements()
                .get(0)
                .comparison();

        assertThat(sum.operator()).isEqualTo(Comparison.Operator.AT_LEAST);
        assertThat(sum.right()).extracting(Term::minus).containsExactly(false, true, false, true);
        assertThat(sum.right())
                .extracting(Term::source)
                .containsExactly(Source.FIELD, Source.FIELD, Source.COMMISSION, Source.CONSTANT);
    }

    @Test
    void aFeeBringsWhatTheContractAsksFor() throws Exception {
        Rule rule = read("""
                description: Fees are as agreed.
                severity: warning
                accountable: payments
                sides:
                  entry: {takes: [{types: [settlement.booked]}], identity: entryId}
                  payment: {takes: [{types: [payment.captured]}], identity: paymentId, role: link}
                match: [{entry: sourceId, payment: paymentId}]
                agree:
                  fee: {that: entry.fee = fee(entry.gross)}
                """);

        assertThat(rule.sides().get(0).fields())
                .extracting(Field::name)
                .containsExactly("entryId", "sourceId", "fee", "gross", "kind");
        assertThat(rule.sides().get(1).fields())
                .extracting(Field::name)
                .containsExactly("paymentId", "method", "country");
    }

    @Test
    void textsAreComparedAsAFunctionMakesThem() throws Exception {
        Rule rule = read("""
                description: Addresses are the same.
                severity: info
                accountable: sales
                sides:
                  buyer: {takes: [{types: [customer.created]}], identity: customerId}
                  contact: {takes: [{types: [customer.updated]}], identity: customerId}
                match: [{buyer: lower(email), contact: lower(email)}]
                agree: {name: {that: lower(buyer.name) = lower(contact.name)}}
                """);

        assertThat(rule.sides().get(1).fields())
                .extracting(Field::name)
                .containsExactly("customerId", "lower(email)", "lower(name)");
    }

    @Test
    void whatMustAgreeOrComeMayHangOnWhatIsThere() throws Exception {
        Rule rule = read(GOOD.replace("{within: 1h}", "{within: 3d, from: week}")
                .replace("within: 5m", "onlyIf: count(payment) > 1"));

        assertThat(rule.needs()).extracting(Need::from).containsExactly(Need.From.MOMENT, Need.From.WEEK);
        assertThat(rule.agreements().get(0).onlyIf().left()).containsExactly(new Term(false, Source.COUNT, 1, -1, 0));
    }

    @Test
    void anIdentityMayBeOfSeveralFields() throws Exception {
        Side payment = read(GOOD.replace("[paymentId, orderId]", "[[paymentId, currency(amount)], orderId]"))
                .sides()
                .get(1);

        assertThat(payment.identity()).isDeepEqualTo(new int[][] {{0, 1}, {2}});
    }

    @Test
    void everyElementOfAnArrayIsAnItem() throws Exception {
        Rule rule = read("""
                description: No more is sold than there is.
                severity: error
                accountable: stock
                sides:
                  level: {takes: [{types: [stock.changed]}], identity: itemId}
                  sold:
                    takes: [{types: [order.paid], having: item.sku}]
                    each: items
                    count: many
                    after: level
                match: [{level: sku, sold: item.sku}]
                agree: {left: {that: sold.item.quantity <= level.available}}
                """);

        Side sold = rule.sides().get(1);
        assertThat(sold.each()).isEqualTo("items");
        assertThat(sold.after()).isEqualTo("level");
        assertThat(sold.fields()).extracting(Field::name).containsExactly("item.sku", "item.quantity");
    }

    @Test
    void commentsMakeNoOtherVersionAndWordsDo() throws Exception {
        String version = read(GOOD).version();

        assertThat(read("# said by the auditors\n" + GOOD.replace("{within: 2h,", "{  within: 2h,"))
                        .version())
                .isEqualTo(version);
        assertThat(read(GOOD.replace("2h", "3h")).version()).isNotEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            severity: error       | severity: bad             | 2  | must be one of critical, error, warning, info
            severity: error       | severe: error             | 2  | unknown key 'severe'; known here: description,
            accountable: payments | priority: high            | 3  | must be a whole number
            accountable: payments | concern: Money and more   | 3  | must be in lower case
            order:\\n    takes     | the-order:\\n    takes     | 5  | must be named in letters
            types: [order.paid]   | types: [order.payed]      | 7  | no type of event 'order.payed'; known: order.canceled,
            types: [order.paid]   | types: [payed]            | 7  | known: campaign.…, customer.…,
            types: [order.paid]   | kinds: [order.paid]       | 7  | unknown key 'kinds'
            {paymentStatus: [paid | {payStatus: [paid         | 9  | no field 'payStatus' in order.created, order.updated; known:
            {test: true}          | {total: 5}                | 10 | only texts can be chosen by
            {test: true}          | {total: "5"}              | 10 | only texts can be chosen by
            [customerId]          | [item.sku]                | 11 | no field 'item.sku'
            identity: orderId     | identity: total           | 13 | an identity is a text
            identity: orderId     | identity: []              | 13 | 'sides.order.identity' names no field
            identity: orderId     | identity: currency(orderId) | 13 | is made of money
            identity: orderId     | identity: upper(orderId)  | 13 | no function 'upper'; of a field there are currency, day,
            identity: orderId     | identity: week(orderId)   | 13 | is made of a time or day
            identity: orderId     | identity: lower(total)    | 13 | is made of a text
            identity: orderId     | count: one                | 5  | 'sides.order.identity' is missing
            takes: [{types: payment.captured}] | takes: []    | 15 | must name the events
            count: many           | count: some               | 17 | must be one of one, many
            count: many           | each: lines               | 15 | no array 'lines' in payment.captured
            count: many           | after: sender             | 17 | must name another side
            count: many           | after: payment            | 17 | must name another side
            """)
    void aMistakeInASideIsNamedWithItsLine(String good, String wrong, int line, String reason) {
        refuses(good, wrong, line, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            - {order: orderId, payment: orderId} | - {order: orderId}           | 19 | two sides at least
            payment: orderId}     | sender: orderId}          | 19 | unknown key 'sender'; known here: order, payment
            payment: orderId}     | payment: order}           | 19 | no field 'order' in payment.captured
            [customerId, day(time)], payment: | [customerId, noon(time)], payment: | 20 | no function 'noon'
            payment: {within: 2h, | money: {within: 2h,       | 22 | unknown key 'money'
            {within: 2h,          | {within: -2h,             | 22 | must be a time such as
            {within: 2h,          | {                         | 22 | 'within' is missing
            {within: 2h,          | {until: 2h,               | 22 | unknown key 'until'
            onlyIf: order.total   | onlyIf: payment.amount    | 22 | must speak of the other sides
            onlyIf: order.total > 0 | onlyIf: order.total     | 22 | compares by none of
            """)
    void aMistakeInWhatBelongsTogetherIsNamedWithItsLine(String good, String wrong, int line, String reason) {
        refuses(good, wrong, line, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            amount:\\n    that     | The amount:\\n    that     | 25 | must be in lower case
            that: payment.amount  | that: money.amount        | 26 | names 'money', which is no side; there are order, payment
            that: payment.amount  | that: payment.amuont      | 26 | no field 'amuont'
            that: payment.amount  | that: payment.orderId     | 26 | mixes text and money
            that: payment.amount  | that: count(payment)      | 26 | mixes money and number
            payment.amount = order.total | payment.orderId + payment.method = order.orderId | 26 | adds up texts
            payment.amount = order.total | payment.orderId > order.orderId | 26 | which are equal or not, by >
            payment.amount = order.total | payment.orderId = 5 | 26 | mixes a text and a number
            payment.amount = order.total | 5 = 5              | 26 | speaks of no side
            payment.amount = order.total | payment.orderId = order.orderId | 27 | texts have no 'tolerance'
            payment.amount = order.total | count(payment) = 1 | 27 | only money has a currency
            payment.amount = order.total | payment.amount =   | 26 | has no sum of terms
            payment.amount = order.total | payment.amount = order.total 5 | 26 | lacks + or - before 5
            payment.amount = order.total | payment.amount = order.total * 5 | 26 | has no sum of terms
            payment.amount = order.total | payment.amount = total | 26 | neither <side>.<field> nor
            payment.amount = order.total | payment.amount = 99999999999999999999 | 26 | too large
            payment.amount = order.total | payment.amount = sum(order.total) | 26 | knows no 'sum'
            payment.amount = order.total | lower(payment.method) = order.upper(orderId) | 26 | no function 'upper'
            payment.amount = order.total | count(payment) = fee(order.orderId) | 26 | only an amount of money costs
            percent: 0.1          | percent: 101              | 27 | must be a number from 0 to 100
            JPY: 0                | YEN: 0                    | 27 | no currency 'YEN'
            EUR: 1                | EUR: 0.5                  | 27 | must be a whole number
            within: 5m            | within: soon              | 28 | must be a time such as
            within: 5m            | otherCurrency: convert    | 28 | must be one of mismatch, pass
            """)
    void aMistakeInWhatMustAgreeIsNamedWithItsLine(String good, String wrong, int line, String reason) {
        refuses(good, wrong, line, reason);
    }

    @Test
    void aRuleWithoutASideOrAWayMeansNothing() {
        assertThatThrownBy(() -> read(GOOD.substring(0, GOOD.indexOf("sides:"))))
                .hasMessageContaining("one to three 'sides'");
        assertThatThrownBy(() -> read(GOOD.replaceAll("(?s)match:.*needs:", "needs:")))
                .hasMessageContaining("no way in which items of the side 'order' are matched");
        assertThatThrownBy(() -> read("description: [")).hasMessageContaining("not readable as YAML");
        assertThatThrownBy(() -> read("description: a\ndescription: b")).hasMessageContaining("Duplicate field");
        assertThatThrownBy(() -> read("")).hasMessageContaining("the file is empty");
        assertThatThrownBy(() -> RuleFile.load(Path.of("target/none.rule.yaml"), fields))
                .hasMessageContaining("the file is missing");
    }

    @Test
    void aFileThatIsNamedLikeNoRuleIsNone() {
        assertThatThrownBy(() -> RuleFile.load(Path.of("target/Rule.yaml"), fields))
                .hasMessageContaining("ends in .rule.yaml");
    }

    @Test
    void twoRulesOfOneConcernHaveTwoPriorities() throws Exception {
        Rule one = read(GOOD);
        Rule other = RuleFile.read(
                Path.of("other.rule.yaml"),
                (GOOD + "concern: order-payment\n").getBytes(StandardCharsets.UTF_8),
                fields);

        assertThat(Rivals.of(one, List.of(one, other))).contains(other);
        assertThat(Rivals.of(one, List.of(one))).isEmpty();
        assertThat(Rivals.wrong(Path.of("other.rule.yaml"), other, one))
                .hasMessageContaining("'order-payment' has the same 'priority' 100 in the concern 'order-payment'");
    }

    private static void refuses(String good, String wrong, int line, String reason) {
        String part = good.replace("\\n", "\n");
        assertThat(GOOD).contains(part);
        assertThatThrownBy(() -> read(GOOD.replaceFirst(Pattern.quote(part), wrong.replace("\\n", "\n"))))
                .isInstanceOfSatisfying(BrokenFile.class, broken -> {
                    assertThat(broken.reason()).contains(reason);
                    assertThat(broken.line()).isEqualTo(line);
                });
    }
}
