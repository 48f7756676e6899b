package com.saypro.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Function;
import java.util.List;
import java.util.Map;

/** What mappings can call beside JSLT's own functions. */
final class Functions {
    private Functions() {}

    /** The functions, bound to the decimals by which a vendor differs from ISO 4217. */
    static List<Function> of(Map<String, Integer> vendorDigits) {
        Money money = new Money(vendorDigits);
        return List.of(
                new Named("money", 2, arguments -> money.fromMajor(arguments[0], arguments[1])),
                new Named("minor", 2, arguments -> money.fromMinor(arguments[0], arguments[1])),
                new Named("instant", 1, arguments -> Moment.of(arguments[0])),
                new Named("likeness", 1, arguments -> Likeness.of(arguments[0])),
                new Named("unknown-topic", 1, arguments -> {
                    throw Unmappable.unknownTopic(arguments[0].isNull() ? "(none)" : arguments[0].asText());
                }));
    }

    private record Named(String name, int arguments, java.util.function.Function<JsonNode[], JsonNode> body)
            implements Function {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public int getMinArguments() {
            return arguments;
        }

        @Override
        public int getMaxArguments() {
            return arguments;
        }

        @Override
        public JsonNode call(JsonNode input, JsonNode[] arguments) {
            return body.apply(arguments);
        }
    }
}
