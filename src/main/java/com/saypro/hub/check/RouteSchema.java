package com.saypro.hub.check;

import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import com.saypro.hub.check.RouteRules.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every file keeps Camel's YAML schema, in the long form that Kaoto writes, so that it opens and saves a file unchanged. */
final class RouteSchema implements RouteRule {
    @Override
    public Stream<Problem> problems(List<RouteFile> files) {
        return files.stream().flatMap(RouteSchema::problems);
    }

    private static Stream<Problem> problems(RouteFile file) {
        Stream<Problem> repeated = file.nodes().stream()
                .filter(RouteNode::isRepeated)
                .map(node -> file.problem(node, "'" + node.name() + "' is here twice"));
        JsonSchema schema = RouteSchemaSource.schema();
        return Stream.concat(
                repeated, schema.validate(RouteJson.of(file.root())).stream().map(message -> problem(file, message)));
    }

    private static Problem problem(RouteFile file, ValidationMessage message) {
        RouteNode node = at(file.root(), message.getInstanceLocation());
        RouteNode extra = message.getProperty() == null ? null : node.get(message.getProperty());
        return file.problem(extra == null ? node : extra, say(node, message));
    }

    private static RouteNode at(RouteNode root, JsonNodePath path) {
        RouteNode node = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            RouteNode next = path.getElement(i) instanceof Integer index
                    ? node.item(index)
                    : node.get(String.valueOf(path.getElement(i)));
            node = next == null ? node : next;
        }
        return node;
    }

    private static String say(RouteNode node, ValidationMessage message) {
        String name = "'" + node.name() + "'";
        return switch (message.getType()) {
            case "additionalProperties" -> unknown(node, message.getProperty());
            case "required" -> name + " lacks '" + message.getProperty() + ":'";
            case "type" ->
                type(name, String.valueOf(message.getArguments()[0]), String.valueOf(message.getArguments()[1]));
            case "maxProperties" -> "only one entry may stand here";
            case "minProperties" -> name + " is empty";
            default ->
                name + message.getMessage().substring(message.getMessage().indexOf(':') + 1);
        };
    }

    private static String unknown(RouteNode node, String key) {
        if (node.name().isEmpty()) {
            return "'- " + key + ":' may not stand at the top: put it under '- route:'";
        }
        Set<String> languages = RouteSchemaSource.languages();
        if (languages.contains(key) && !node.name().equals("expression")) {
            return "put '" + key + ":' under 'expression:'";
        }
        return "'" + node.name() + "' knows no '" + key + ":'";
    }

    private static String type(String name, String found, String expected) {
        if (expected.equals("object") && !found.equals("array")) {
            return "write " + name + " in its long form, with its options on lines of their own";
        }
        return expected.equals("string")
                ? name + " must be a text: put it in quotes"
                : name + " must be of type " + expected + ", not " + found;
    }
}
