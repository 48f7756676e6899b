package com.saypro.hub.watched;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a PromQL expression: enough of the grammar to find mistakes, and which meters and labels it asks for. See
 * https://prometheus.io/docs/prometheus/latest/querying/basics.
 */
final class PromQl {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<string>\"[^\"]*\")|(?<length>\\d+(?:ms|[smhdwy]))|(?<number>\\d+(?:\\.\\d+)?)"
                    + "|(?<word>[A-Za-z_:][A-Za-z0-9_:]*)|(?<sign>=~|!~|!=|==|<=|>=|[-+*/%^<>=(){}\\[\\],]))");
    private static final Set<String> AGGREGATORS = Set.of("sum", "min", "max", "avg", "count", "topk");
    private static final Set<String> OVER_RANGES =
            Set.of("rate", "increase", "deriv", "max_over_time", "avg_over_time", "min_over_time");
    private static final Set<String> FUNCTIONS =
            Set.of("abs", "histogram_quantile", "clamp_min", "round", "time", "absent", "sort_desc");
    private static final Set<String> OPERATORS =
            Set.of("+", "-", "*", "/", "%", "^", "==", "!=", "<", ">", "<=", ">=", "and", "or", "unless");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private int at;

    private PromQl(String text) {
        this.text = text;
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (end < text.stripTrailing().length()) {
            if (!token.find(end) || token.start() != end) {
                throw wrong("cannot read '" + text.substring(end) + "'");
            }
            tokens.add(token.group().strip());
            end = token.end();
        }
    }

    /**
     * A meter that is asked for.
     *
     * @param meter its name
     * @param labels those by which its values are chosen or grouped
     */
    record Asked(String meter, Set<String> labels) {}

    /**
     * What an expression asks for.
     *
     * @throws IllegalArgumentException when it is none
     */
    static List<Asked> read(String expression) {
        var reader = new PromQl(expression);
        reader.expression();
        if (reader.at < reader.tokens.size()) {
            throw reader.wrong("too much: '" + reader.tokens.get(reader.at) + "'");
        }
        return reader.asked;
    }

    private void expression() {
        if (is("-")) {
            at++;
        }
        operand();
        while (at < tokens.size() && OPERATORS.contains(tokens.get(at))) {
            at++;
            if (is("bool")) {
                at++;
            }
            if (is("on") || is("ignoring")) {
                at++;
                labels();
            }
            operand();
        }
    }

    private void operand() {
        String token = next();
        if (token.equals("(")) {
            expression();
            need(")");
        } else if (AGGREGATORS.contains(token)) {
            aggregate();
        } else if (OVER_RANGES.contains(token)) {
            need("(");
            selector(next());
            need("[");
            needLike("\\d+(ms|[smhdwy])");
            need("]");
            need(")");
        } else if (FUNCTIONS.contains(token)) {
            need("(");
            arguments();
        } else if (!token.matches("\\d+(\\.\\d+)?|\".*\"")) {
            selector(token);
        }
    }

    private void aggregate() {
        int first = asked.size();
        Set<String> by = is("by") || is("without") ? grouping() : Set.of();
        need("(");
        arguments();
        if (by.isEmpty() && (is("by") || is("without"))) {
            by = grouping();
        }
        for (Asked each : asked.subList(first, asked.size())) {
            each.labels().addAll(by);
        }
    }

    private Set<String> grouping() {
        at++;
        return labels();
    }

    private Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        need("(");
        while (!is(")")) {
            labels.add(needLike("[a-zA-Z_]\\w*"));
            if (!is(")")) {
                need(",");
            }
        }
        need(")");
        return labels;
    }

    private void arguments() {
        while (!is(")")) {
            expression();
            if (!is(")")) {
                need(",");
            }
        }
        need(")");
    }

    private void selector(String meter) {
        if (!meter.matches("[a-z_:][A-Za-z0-9_:]*") || is("(")) {
            throw wrong("no meter and no known function: '" + meter + "'");
        }
        Set<String> labels = new TreeSet<>();
        if (is("{")) {
            at++;
            while (!is("}")) {
                labels.add(needLike("[a-zA-Z_]\\w*"));
                needLike("=|!=|=~|!~");
                needLike("\".*\"");
                if (!is("}")) {
                    need(",");
                }
            }
            at++;
        }
        asked.add(new Asked(meter, labels));
    }

    private boolean is(String token) {
        return at < tokens.size() && tokens.get(at).equals(token);
    }

    private void need(String token) {
        needLike(Pattern.quote(token));
    }

    private String needLike(String pattern) {
        String token = next();
        if (!token.matches(pattern)) {
            throw wrong("'" + token + "' where '" + pattern + "' should be");
        }
        return token;
    }

    private String next() {
        if (at >= tokens.size()) {
            throw wrong("it ends too early");
        }
        return tokens.get(at++);
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException(text.strip() + ": " + why);
    }
}
