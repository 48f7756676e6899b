/* Draws each <figure class="chart" data-from="address of a chart's JSON">, and fills the table of the same numbers
   behind it. The library is fetched by the first chart of a page, so that pages without one do not wait for it. */
(() => {
  const library = document.currentScript.dataset.library;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const drawn = new Map();
  let loading;

  const loaded = () => loading ??= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = library;
    script.onload = done;
    script.onerror = () => failed(new Error('the chart library did not load'));
    document.head.append(script);
  });

  const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  const palette = () => [1, 2, 3, 4, 5, 6].map(each => colour('chart-' + each));
  const said = (value, unit) => value == null ? 'unknown'
    : new Intl.NumberFormat('en', {maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0}).format(value) + (unit ? ' ' + unit : '');
  const moment = time => time.slice(0, 16).replace('T', ' ');
  const counted = (series, at) => series.counts?.[at] ? ` (${series.counts[at]})` : '';

  const summary = chart => chart.title + '. ' + chart.series.map(series => {
    const known = series.values.filter(value => value != null);
    if (!known.length) {
      return `${series.name}: nothing known.`;
    }
    const last = series.values.length - 1;
    return `${series.name}: lately ${said(series.values[last], chart.unit)}${counted(series, last)}, `
      + `lowest ${said(Math.min(...known), chart.unit)}, highest ${said(Math.max(...known), chart.unit)}.`;
  }).join(' ') + (chart.target == null ? '' : ` Target ${said(chart.target, chart.unit)}.`);

  const option = chart => {
    const ink = colour('ink'), quiet = colour('quiet'), line = colour('line');
    const many = chart.series.length > 1;
    return {
      useUTC: true,
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      animationDuration: 250,
      color: palette(),
      textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, color: ink},
      aria: {enabled: true, label: {description: summary(chart)}, decal: {show: many && chart.kind === 'bar'}},
      grid: {left: 8, right: 16, top: many ? 34 : 14, bottom: 6, containLabel: true},
      legend: {show: many, type: 'plain', top: 0, left: 0, textStyle: {color: ink}, itemHeight: 8, icon: 'roundRect'},
      // Text drawn on the canvas: HTML of the library's making would bring styles that the content policy stops.
      tooltip: {trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: colour('card'), borderColor: line,
        textStyle: {color: ink, fontSize: 12},
        formatter: points => [moment(chart.times[points[0].dataIndex]) + ' UTC', ...points.map(point =>
          `${many ? point.seriesName + ': ' : ''}${said(chart.series[point.seriesIndex].values[point.dataIndex], chart.unit)}`
          + counted(chart.series[point.seriesIndex], point.dataIndex))].join('\n')},
      xAxis: {type: 'time', axisLine: {lineStyle: {color: line}}, axisTick: {show: false}, splitLine: {show: false},
        axisLabel: {color: quiet, hideOverlap: true}},
      yAxis: {type: 'value', scale: chart.kind === 'line', max: chart.unit === '%' ? range => Math.max(100, Math.ceil(range.max)) : undefined, minInterval: chart.kind === 'bar' && !chart.unit ? 1 : undefined, axisLabel: {color: quiet, formatter: value => said(value, chart.unit)},
        splitNumber: 4, splitLine: {lineStyle: {color: line}}},
      series: chart.series.map((series, at) => ({
        name: series.name,
        type: chart.kind,
        data: series.values.map((value, when) => [chart.times[when], value]),
        connectNulls: false,
        showSymbol: series.values.filter(value => value != null).length < 30,
        symbolSize: 5,
        barMaxWidth: 22,
        lineStyle: {width: 2},
        markLine: at > 0 || chart.target == null ? undefined : {silent: true, symbol: 'none', animation: false,
          lineStyle: {color: colour('green'), type: 'dashed'},
          label: {position: 'insideEndTop', color: colour('green'), formatter: 'target ' + said(chart.target, chart.unit)},
          data: [{yAxis: chart.target}]},
        markArea: at > 0 || !chart.bands?.length ? undefined : {silent: true, animation: false,
          itemStyle: {color: colour('gray-back'), opacity: .7}, label: {color: quiet, fontSize: 10},
          data: chart.bands.map(band => [{name: band.name, xAxis: band.from}, {xAxis: band.until}])},
      })),
    };
  };

  const cell = (row, kind, text, style) => {
    const made = document.createElement(kind);
    made.textContent = text;
    if (style) {
      made.className = style;
    }
    row.append(made);
  };

  const tabulate = (chart, table) => {
    table.replaceChildren();
    const head = table.createTHead().insertRow();
    cell(head, 'th', 'From (UTC)');
    chart.series.forEach(series => cell(head, 'th', series.name, 'number'));
    const body = table.createTBody();
    for (let at = chart.times.length - 1; at >= 0; at--) {
      const row = body.insertRow();
      cell(row, 'td', moment(chart.times[at]));
      chart.series.forEach(series => cell(row, 'td', said(series.values[at], chart.unit) + counted(series, at), 'number'));
    }
  };

  const show = figure => {
    const {chart, canvas} = drawn.get(figure);
    canvas.setOption(option(chart), true);
  };

  const draw = async figure => {
    const state = figure.querySelector('.state');
    try {
      const answer = await fetch(figure.dataset.from, {headers: {Accept: 'application/json'}});
      if (!answer.ok) {
        throw new Error(`the hub answered ${answer.status}`);
      }
      const chart = await answer.json();
      await loaded();
      const empty = !chart.series.some(series => series.values.some(value => value != null));
      figure.classList.toggle('nothing', empty);
      state.textContent = empty ? 'Nothing is known of this time.' : '';
      tabulate(chart, figure.querySelector('table'));
      if (empty) {
        return;
      }
      const known = drawn.get(figure);
      const canvas = known?.canvas ?? echarts.init(figure.querySelector('.canvas'));
      drawn.set(figure, {chart, canvas});
      if (!known) {
        new ResizeObserver(() => canvas.resize()).observe(figure);
      }
      show(figure);
      figure.dataset.drawn = 'true';
    } catch (problem) {
      state.textContent = `Not known: ${problem.message}.`;
    }
  };

  const drawAll = inside => inside.querySelectorAll?.('figure.chart[data-from]:not([data-begun])').forEach(figure => {
    figure.dataset.begun = 'true';
    draw(figure);
  });

  dark.addEventListener('change', () => {
    for (const figure of drawn.keys()) {
      if (figure.isConnected) {
        show(figure);
      } else {
        drawn.get(figure).canvas.dispose();
        drawn.delete(figure);
      }
    }
  });
  document.addEventListener('DOMContentLoaded', () => drawAll(document));
  document.addEventListener('htmx:load', event => drawAll(event.detail.elt));
  setInterval(() => drawn.forEach((_, figure) => figure.isConnected && !document.hidden && draw(figure)), 30_000);
})();
