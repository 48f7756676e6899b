package com.saypro.hub.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorTest {
    @TempDir
    Path folder;

    private BrokenFile broken(String yaml) {
        Path vendor = VendorFolder.write(folder, "some", yaml);
        BrokenFile broken = catchThrowableOfType(BrokenFile.class, () -> Vendor.load(vendor));
        assertThat(broken).isNotNull();
        assertThat(broken.file()).isEqualTo(vendor.resolve("vendor.yaml"));
        return broken;
    }

    @Test
    void aVendorFileIsReadWhole() {
        Vendor stripe = VendorFolder.load(folder, "stripe", VendorFolder.STRIPE);
        assertThat(stripe.name()).isEqualTo("stripe");
        assertThat(stripe.title()).isEqualTo("Stripe");
        assertThat(stripe.category()).isEqualTo(Category.PAYMENT);
        assertThat(stripe.documentation()).isEqualTo("https://docs.stripe.com/webhooks");
        assertThat(stripe.apiVersion()).isEqualTo("2024-06-20");
        assertThat(stripe.contentType()).isEqualTo("application/json");
        assertThat(stripe.entity()).hasToString("/data/object/id");
        assertThat(stripe.answer()).isEqualTo(new Answer(202, "", null));
        assertThat(stripe.maxBody()).isEqualTo(1_048_576);
        assertThat(stripe.rate()).isZero();
        assertThat(stripe.headers()).isEmpty();
    }

    @Test
    void keptHeadersAreInLowerCaseAndExamplesKeepTheirs() {
        Vendor shopify = VendorFolder.load(folder, "shopify", VendorFolder.SHOPIFY);
        assertThat(shopify.headers()).containsExactly("x-shopify-topic", "x-shopify-webhook-id");
        assertThat(shopify.exampleHeaders()).containsEntry("x-shopify-topic", "orders/create");
        assertThat(shopify.contentType()).isNull();
    }

    @Test
    void theOtherVendorsAreReadToo() {
        assertThat(VendorFolder.load(folder, "hubspot", VendorFolder.HUBSPOT).category())
                .isEqualTo(Category.CRM);
        assertThat(VendorFolder.load(folder, "easypost", VendorFolder.EASYPOST).category())
                .isEqualTo(Category.SHIPPING);
    }

    @Test
    void aVendorMayHaveItsOwnAnswerSizeAndRate() {
        Vendor vendor = VendorFolder.load(
                folder,
                "some",
                VendorFolder.SHOPIFY + "answer: {status: 200, body: \"[accepted]\"}\nmaxBody: 2048\nrate: 7\n");
        assertThat(vendor.answer()).isEqualTo(new Answer(200, "[accepted]", "text/plain"));
        assertThat(vendor.maxBody()).isEqualTo(2048);
        assertThat(vendor.rate()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category: payment | category: money | 2 | 'category' is 'money', but must be one of payment, crm",
                "category: payment | categroy: payment | 2 | unknown key 'categroy'; known here: name, category",
                "name: Stripe | name: [Stripe] | 1 | 'name' must be text",
                "scheme: hmac | scheme: dsa | 6 | 'signature.scheme' is 'dsa', but must be one of hmac, digest",
                "algorithm: sha256 | algorithm: md5 | 10 | 'signature.algorithm' is 'md5'",
                "encoding: hex | encoding: hax | 11 | 'signature.encoding' is 'hax', but must be one of hex, base64",
                "key: utf8 | kee: utf8 | 12 | unknown key 'kee'",
                "header: Stripe-Signature | header: Stripe Signature | 7 | 'Stripe Signature' is no name of a header",
                "{timestamp}.{body} | {timestamp}.{bdoy} | 13 | {bdoy} is none of {body}",
                "{timestamp}.{body} | {timestamp}. | 13 | must hold {body}",
                "{timestamp}.{body} | {timestamp.{body} | 13 | a brace without its other half",
                "{timestamp}.{body} | {body} | 13 | need each other",
                "unit: seconds | unit: minutes | 18 | 'signature.timestamp.unit' is 'minutes', but must be one of seconds, milliseconds, iso",
                "tolerance: 300 | tolerance: 5m | 19 | 'signature.timestamp.tolerance' must be a whole number from 1 to 604800",
                "contentType: application/json | contentType: json | 20 | must be a media type",
                "entity: /data/object/id | entity: data.object.id | 21 | must be a JSON pointer",
                "scheme: hmac | scheme: digest | 12 | unknown key 'key'; known here: scheme, header",
                "apiVersion: \"2024-06-20\" | apiVersion: 2024 | 4 | 'apiVersion' must be text; put it in quotes",
                "topic: /type | headers: [Stripe-Signature] | 22 | carries a secret or signature and is never kept",
                "topic: /type | headers: [Authorization] | 22 | carries a secret or signature and is never kept",
                "topic: /type | headers: X-Topic | 22 | 'headers' must be a list of texts",
                "topic: /type | maxBody: 99999999 | 22 | 'maxBody' must be a whole number from 1 to 4194304",
                "topic: /type | rate: 0 | 22 | 'rate' must be a whole number from 1",
                "topic: /type | answer: {status: 302} | 22 | 'answer.status' must be a whole number from 200 to 299",
                "topic: /type | answer: {stats: 200} | 22 | unknown key 'stats'",
                "topic: /type | answer: 200 | 22 | 'answer' must be a mapping",
                "topic: /type | example: {headers: [a]} | 22 | 'example.headers' must be a mapping of keys to values",
                "topic: /type | 'name: Again' | 22 | not readable as YAML: Duplicate field 'name'",
                "topic: /type | 'topic: [' | 2[2-9] | not readable as YAML"
            })
    void aWrongValueIsRefusedWithItsLineAndReason(String right, String wrong, String line, String reason) {
        BrokenFile broken =
                broken(VendorFolder.STRIPE.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
        assertThat(broken.reason()).contains(reason);
        assertThat(Integer.toString(broken.line())).matches(line);
        assertThat(broken).hasMessageContaining("vendor.yaml:" + broken.line() + ": ");
    }

    @Test
    void missingKeysAreNamed() {
        assertThat(broken("name: Some\ncategory: crm\n").reason()).contains("'signature' is missing");
        assertThat(broken(VendorFolder.STRIPE.replace("name: Stripe\n", "")).reason())
                .contains("'name' is missing");
        BrokenFile broken = broken(VendorFolder.STRIPE.replace("  encoding: hex\n", ""));
        assertThat(broken.reason()).contains("'signature.encoding' is missing");
        assertThat(broken.line()).isEqualTo(5);
    }

    @Test
    void aDigestMustHoldTheSecret() {
        String digest =
                VendorFolder.STRIPE.replace("scheme: hmac", "scheme: digest").replace("key: utf8", "urlDecode: x");
        assertThat(broken(digest).reason()).contains("'signed' of a digest must hold {secret}");
        assertThat(broken(digest).line()).isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n", "---\n"})
    void anEmptyFileSaysSo(String yaml) {
        assertThat(broken(yaml).reason()).contains("empty");
    }

    @Test
    void aFileThatIsNoMappingSaysSo() {
        assertThat(broken("- a\n- b\n").reason()).isEqualTo("the file must be a mapping of keys to values");
    }

    @Test
    void aMissingFileAndABadFolderNameAreToldApart() {
        assertThat(catchThrowableOfType(BrokenFile.class, () -> Vendor.load(folder.resolve("nobody")))
                        .reason())
                .isEqualTo("the file is missing");
        Path folderOfShouting = VendorFolder.write(folder, "Stripe_EU", VendorFolder.STRIPE);
        assertThat(catchThrowableOfType(BrokenFile.class, () -> Vendor.load(folderOfShouting))
                        .reason())
                .contains("lower case");
    }
}
