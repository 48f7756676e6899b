package com.saypro.hub.poll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A request as a vendor file says it, with braces to be filled, see {@link Form}. What wants a cursor is left out of the
 * request for the first page.
 *
 * @param method {@code GET} or {@code POST}
 * @param path beneath the API's URL
 * @param query the query's values by name
 * @param body what is posted as JSON; null for nothing
 */
record RequestForm(Method method, String path, Map<String, String> query, JsonNode body) {
    private static final UnaryOperator<String> AS_IT_IS = value -> value;

    enum Method {
        GET,
        POST
    }

    static RequestForm read(Entry request) throws BrokenFile {
        request.with("method", "path", "query", "body");
        Method method = request.get("method").text("GET").equals("POST") ? Method.POST : Method.GET;
        if (!request.get("method").text("GET").equals(method.name())) {
            throw request.get("method").wrong("'method' must be GET or POST");
        }
        Entry body = request.get("body");
        if (body.isThere() && method == Method.GET) {
            throw body.wrong("a 'body' needs 'method: POST'");
        }
        fillable(body, body.value().toString());
        return new RequestForm(
                method, path(request.get("path")), query(request.get("query")), body.isThere() ? body.value() : null);
    }

    /** A request that has no more than a path and a query. */
    static RequestForm get(Entry request) throws BrokenFile {
        return new RequestForm(Method.GET, path(request.get("path")), query(request.get("query")), null);
    }

    private static Map<String, String> query(Entry query) throws BrokenFile {
        Map<String, String> texts = query.textsByName();
        for (Map.Entry<String, String> each : texts.entrySet()) {
            fillable(query.get(each.getKey()), each.getValue());
        }
        return texts;
    }

    /** A path beneath the API's URL, filled with nothing but what a URL may hold. */
    static String path(Entry path) throws BrokenFile {
        String text = path.text();
        fillable(path, text);
        try {
            URI uri = URI.create(text.replaceAll("\\{[\\w:]+}", "x"));
            if (text.startsWith("/") && !text.startsWith("//") && uri.getRawQuery() == null) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw path.wrong("'path' must be a path such as /v1/events; what follows '?' stands under 'query'");
    }

    private static void fillable(Entry entry, String text) throws BrokenFile {
        String problem = Form.problem(text);
        if (problem != null) {
            throw entry.wrong(problem);
        }
    }

    /** The settings that it wants. */
    Set<String> settings() {
        Set<String> names = new TreeSet<>(Form.settings(path + " " + body));
        query.values().forEach(text -> names.addAll(Form.settings(text)));
        return names;
    }

    /** Whether it wants an id. */
    boolean wantsId() {
        return Form.wantsId(path + " " + body) || query.values().stream().anyMatch(Form::wantsId);
    }

    /** Where it goes. */
    URI uri(String base, Form.Values values) {
        String search = query.entrySet().stream()
                .map(each -> pair(each.getKey(), Form.fill(each.getValue(), values, AS_IT_IS)))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
        return URI.create(base + Form.fill(path, values, Form::encoded) + (search.isEmpty() ? "" : "?" + search));
    }

    private static String pair(String name, String value) {
        return value == null ? "" : Form.encoded(name) + "=" + Form.encoded(value);
    }

    /** What is posted; null for nothing. */
    JsonNode body(Form.Values values) {
        return body == null ? null : filled(body, values);
    }

    private static JsonNode filled(JsonNode node, Form.Values values) {
        if (node.isTextual()) {
            String text = Form.fill(node.textValue(), values, AS_IT_IS);
            return text == null ? null : TextNode.valueOf(text);
        }
        if (node instanceof ArrayNode list) {
            ArrayNode filled = list.arrayNode();
            list.forEach(each -> add(filled, filled(each, values)));
            return filled;
        }
        if (node instanceof ObjectNode object) {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            object.fields().forEachRemaining(each -> fields.put(each.getKey(), filled(each.getValue(), values)));
            fields.values().removeIf(value -> value == null);
            return object.objectNode().setAll(fields);
        }
        return node;
    }

    private static void add(ArrayNode list, JsonNode value) {
        if (value != null) {
            list.add(value);
        }
    }
}
