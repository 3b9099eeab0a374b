plots.models = (d) => {
  const shown = report.models.slice(0, 24).map((m, i) => ({
    ...m,
    id: i,
    label: m.method === 'loglinear' ? m.model : (report.words[d.language]['method.' + m.method] ?? m.method),
    end: m.upper ?? m.estimate ?? m.lower,
    share: m.weight === null ? '' : d.number(m.weight, 2),
    tip: d.number(m.lower) + ' – ' + (m.upper === null ? '∞' : d.number(m.upper)) + (m.estimate === null ? '' : ' · ' + d.number(m.estimate)),
  }));
  const low = Math.min(...shown.map((m) => m.lower));
  const high = Math.max(...shown.map((m) => m.end));
  const room = (high - low || high || 1) * 0.06;
  const weighted = !d.narrow && shown.some((m) => m.share);
  const labelWidth = Math.min(Math.floor(d.width * 0.36), 30 + 8 * Math.max(...shown.map((m) => m.label.length)));
  const weightWidth = weighted ? 76 : 12;
  const width = d.width - labelWidth - weightWidth - 12;
  const characters = Math.max(8, Math.floor(labelWidth / 7.6));
  const table = Object.fromEntries(shown.map((m) => [m.id, wrapped(m.label, characters, 2).map(m.label === m.model ? (t) => '\u2066' + t + '\u2069' : (t) => inLanguage(t, d.language))]));
  const y = {
    field: 'id', type: 'ordinal', scale: { type: 'band', domain: shown.map((m) => m.id) },
    axis: { orient: d.start, title: null, labelColor: d.colour.ink, labelExpr: JSON.stringify(table) + "['' + datum.value]" },
  };
  const scale = { domain: [Math.max(0, low - room), high + room], nice: false, zero: false, reverse: d.rtl };
  const x = {
    field: 'lower', type: 'quantitative', scale,
    axis: { ...numberAxis(d, ticks(scale.domain[0], scale.domain[1], d.narrow ? 4 : 5)), title: null, grid: true },
  };
  const tone = { condition: { test: 'datum.headline', value: d.colour.accent }, value: d.colour.muted };
  const layer = [
    {
      mark: { type: 'rule', strokeCap: 'butt' },
      encoding: { x, x2: { field: 'end' }, y, stroke: tone, strokeWidth: { condition: { test: 'datum.headline', value: 9 }, value: 4 }, tooltip: { field: 'tip' } },
    },
    {
      transform: [{ filter: 'datum.estimate !== null' }],
      mark: { type: 'point', filled: true, size: 90, opacity: 1, fill: d.colour.ink, stroke: d.colour.paper, strokeWidth: 1.5 },
      encoding: { x: { field: 'estimate', type: 'quantitative', scale }, y, tooltip: { field: 'tip' } },
    },
  ];
  if (weighted) {
    const at = d.rtl ? -10 : width + 10;
    layer.push(
      { mark: { type: 'text', align: d.start, baseline: 'middle', x: at, fill: d.colour.ink }, encoding: { y, text: { field: 'share' } } },
      {
        data: { values: [{ text: d.word('models.weight') }] },
        mark: { type: 'text', align: d.start, baseline: 'bottom', x: at, y: -6, fontSize: 12, fill: d.colour.muted },
        encoding: { text: { field: 'text' } },
      });
  }
  return {
    spec: { width, height: shown.length * 40, title: heading(d, 'models.axis', 10), data: { values: shown }, layer },
    rows: report.models.map((m) => ({ model: m.model, method: m.method, lower: m.lower, upper: m.upper, estimate: m.estimate, aic: m.aic, aic_weight: m.weight, headline: m.headline ? 1 : 0 })),
    shown: { shown: shown.length, all: report.models.length },
  };
};
