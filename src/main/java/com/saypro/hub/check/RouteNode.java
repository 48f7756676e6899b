package com.saypro.hub.check;

import java.util.Objects;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A place in a YAML file: a value with the key it stands under and the line it stands on. */
final class RouteNode {
    private final RouteNode parent;
    private final String name;
    private final Node start;
    private final Node value;

    private RouteNode(RouteNode parent, String name, Node start, Node value) {
        this.parent = parent;
        this.name = name;
        this.start = start;
        this.value = value;
    }

    static RouteNode root(Node value) {
        return new RouteNode(null, "", value, value);
    }

    /** The key it stands under; the name of the list for an item of a list. */
    String name() {
        return name;
    }

    /** The line of its key, or of the value itself where it has none, from 1. */
    int line() {
        return start.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** Null for the root. */
    RouteNode parent() {
        return parent;
    }

    /** The text of a single value; null for a mapping or a list. */
    String text() {
        return value instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    /** The value under a key; null when there is none. */
    RouteNode get(String key) {
        return children().filter(child -> child.name.equals(key)).findFirst().orElse(null);
    }

    /** The text under a key; null when there is none. */
    String text(String key) {
        RouteNode child = get(key);
        return child == null ? null : child.text();
    }

    /** The values of a mapping or the items of a list; none for a single value. */
    Stream<RouteNode> children() {
        if (value instanceof MappingNode mapping) {
            return mapping.getValue().stream().map(this::entry);
        }
        if (value instanceof SequenceNode list) {
            return list.getValue().stream().map(item -> new RouteNode(this, name, item, item));
        }
        return Stream.empty();
    }

    /** The n-th item of a list, from 0. */
    RouteNode item(int index) {
        return children().skip(index).findFirst().orElse(this);
    }

    /** This place and every place below it, in the order of the file. */
    Stream<RouteNode> walk() {
        return Stream.concat(Stream.of(this), children().flatMap(RouteNode::walk));
    }

    /** Whether the same key stands above it in the same mapping. */
    boolean isRepeated() {
        boolean isItem = start.equals(value);
        return !isItem && !parent.get(name).start.equals(start);
    }

    /** Whether it stands under this key, however deep. */
    boolean isUnder(String key) {
        return Stream.iterate(parent, Objects::nonNull, above -> above.parent)
                .anyMatch(above -> above.name.equals(key));
    }

    boolean isMapping() {
        return value instanceof MappingNode;
    }

    boolean isList() {
        return value instanceof SequenceNode;
    }

    /** The type of a single value. */
    Tag tag() {
        return value.getTag();
    }

    private RouteNode entry(NodeTuple tuple) {
        Node key = tuple.getKeyNode();
        String text = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
        return new RouteNode(this, text, key, tuple.getValueNode());
    }
}
