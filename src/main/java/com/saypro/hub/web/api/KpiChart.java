package com.saypro.hub.web.api;

import com.saypro.hub.event.Sum;
import com.saypro.hub.monitor.kpi.Figure;
import com.saypro.hub.monitor.kpi.KpiAnswer;
import com.saypro.hub.monitor.kpi.KpiAnswer.Step;
import com.saypro.hub.web.Chart;
import com.saypro.hub.web.Chart.Series;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Makes charts of figures. Money is in major units, a line a currency; what is not known is a gap. */
final class KpiChart {
    private static final Map<String, String> UNITS = Map.of("percent", "%", "seconds", "s", "factor", "×");
    private static final int MOST_LINES = 6;

    private KpiChart() {}

    static Chart of(KpiAnswer answer) {
        List<Series> series = new ArrayList<>();
        if (answer.groups() == null) {
            add(series, answer.title(), answer, answer.steps());
        } else {
            answer.groups().stream()
                    .limit(MOST_LINES)
                    .forEach(group ->
                            add(series, group.name().isEmpty() ? "unknown" : group.name(), answer, group.steps()));
        }
        List<Step> steps = answer.steps() == null ? answer.groups().get(0).steps() : answer.steps();
        boolean oneCurrency = answer.unit().equals("money")
                && series.size() == 1
                && !series.get(0).name().equals(answer.title())
                && answer.groups() == null;
        return new Chart(
                answer.title(),
                oneCurrency ? series.get(0).name() : UNITS.getOrDefault(answer.unit(), ""),
                answer.unit().equals("count") || answer.unit().equals("money") ? "bar" : "line",
                steps.stream().map(Step::since).toList(),
                series,
                null,
                List.of());
    }

    private static void add(List<Series> series, String name, KpiAnswer answer, List<Step> steps) {
        boolean money = answer.unit().equals("money");
        TreeSet<String> currencies = new TreeSet<>();
        steps.forEach(step -> step.figures().stream()
                .map(Figure::currency)
                .filter(Objects::nonNull)
                .forEach(currencies::add));
        if (!money || currencies.isEmpty()) {
            series.add(line(name, steps, null));
        } else {
            currencies.forEach(currency ->
                    series.add(line(answer.groups() == null ? currency : name + ", " + currency, steps, currency)));
        }
    }

    private static Series line(String name, List<Step> steps, String currency) {
        List<Double> values = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (Step step : steps) {
            Optional<Figure> figure = step.figures().stream()
                    .filter(each -> Objects.equals(each.currency(), currency))
                    .findFirst();
            values.add(figure.map(each -> value(each, currency)).orElse(null));
            counts.add(figure.map(each -> counts(each)).orElse(null));
        }
        return new Series(name, values, counts.stream().allMatch(Objects::isNull) ? null : counts);
    }

    private static Double value(Figure figure, String currency) {
        if (currency == null) {
            return figure.value().doubleValue();
        }
        // What is divided has decimals of a minor unit.
        BigDecimal one = new Sum(BigInteger.ONE, currency).major();
        return figure.value().multiply(one).doubleValue();
    }

    private static String counts(Figure figure) {
        return figure.currency() != null || figure.part() == null || figure.of() == null
                ? null
                : String.format(Locale.ROOT, "%,.0f of %,.0f", figure.part(), figure.of());
    }
}
