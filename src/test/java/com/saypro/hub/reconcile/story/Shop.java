package com.saypro.hub.reconcile.story;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.story.StoryResult;
import com.saypro.hub.mapping.EventSchema;
import com.saypro.hub.reconcile.rule.OrderPayment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with one rule, two vendors and the schema. */
final class Shop {
    static final String ORDER = "{vendor: shop, type: order.paid, time: 2026-01-31T10:00:00Z,"
            + " data: {orderId: o1, total: {minor: 4990, currency: EUR}, items: []}}";

    private static final Path SCHEMA = Path.of("mappings/event.schema.json");

    final Path folder;

    Shop(Path folder) {
        this.folder = folder;
        write("rules/order-payment.rule.yaml", OrderPayment.RULE);
        write("mappings/shop/vendor.yaml", "name: Shop\ncategory: commerce\n");
        write("mappings/bank/vendor.yaml", "name: Bank\ncategory: payment\n");
        try {
            Files.copy(SCHEMA, mappings().resolve(SCHEMA.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path mappings() {
        return folder.resolve("mappings");
    }

    static String payment(String id, int minute, long minor) {
        return "{vendor: bank, type: payment.captured, time: 2026-01-31T10:%02d:00Z, data: {paymentId: %s, orderId: o1,"
                        .formatted(minute, id)
                + " amount: {minor: " + minor + ", currency: EUR}}}";
    }

    /** Tells this story to the rule. */
    List<String> differences(String story) throws BrokenFile {
        return run(story).get(0).differences();
    }

    List<StoryResult> run(String story) throws BrokenFile {
        write("rules/order-payment.stories.yaml", story);
        return new RuleStories(folder.resolve("rules"), mappings(), EventSchema.load(mappings())::problems)
                .run("order-payment");
    }

    void write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
