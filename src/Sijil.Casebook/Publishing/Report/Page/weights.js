// The axis of weights is a number line with a sign: it runs from left to right in both languages.
plots.weights = (d) => {
  const bins = report.weights;
  const { lower, upper } = report.band;
  const low = Math.min(bins[0].from, lower);
  const high = Math.max(bins[bins.length - 1].to, upper);
  const most = Math.max(1, ...bins.map((b) => b.pairs));
  const powers = [0];
  for (let p = 1; p <= most; p *= 10) {
    powers.push(p);
  }
  const height = d.narrow ? 200 : 260;
  const x = (field) => ({ field, type: 'quantitative', scale: { domain: [low, high], nice: false, zero: false } });
  const zone = (words, at, align, dx, y) => ({
    data: { values: [{ at, text: d.word(words) }] },
    mark: { type: 'text', align, dx, y, baseline: 'bottom', fontSize: 13, fill: words === 'weights.band' ? d.colour.against : d.colour.ink },
    encoding: { x: x('at'), text: { field: 'text' } },
  });
  const rule = (at) => ({
    data: { values: [{ at }] },
    mark: { type: 'rule', stroke: d.colour.against, strokeDash: [4, 3] },
    encoding: { x: x('at') },
  });
  return {
    spec: {
      width: d.width - 80, height,
      layer: [
        {
          data: { values: [{ lower, upper }] },
          mark: { type: 'rect', fill: d.colour.againstWash, y: 0, y2: height },
          encoding: { x: x('lower'), x2: { field: 'upper' } },
        },
        {
          data: { values: bins.map((b) => ({ ...b, base: 0, tip: d.number(b.from, 1) + ' – ' + d.number(b.to, 1) + ': ' + d.number(b.pairs) })) },
          mark: { type: 'bar', fill: d.colour.accent, binSpacing: 1 },
          encoding: {
            x: { ...x('from'), axis: { ...numberAxis(d, ticks(low, high, d.narrow ? 4 : 8).filter(Number.isInteger)), title: d.word('weights.axis'), ticks: true, grid: false, domain: true } },
            x2: { field: 'to' },
            y: {
              field: 'pairs', type: 'quantitative', scale: { type: 'symlog', domain: [0, most], nice: false },
              axis: { ...numberAxis(d, powers), orient: d.start, grid: true, title: null },
            },
            y2: { field: 'base' },
            tooltip: { field: 'tip' },
          },
        },
        rule(lower),
        rule(upper),
        zone('weights.two', lower, 'right', -8, -6),
        zone('weights.one', upper, 'left', 8, -6),
        zone('weights.band', (lower + upper) / 2, 'center', 0, -24),
      ],
      title: heading(d, 'weights.pairs.log', 8),
    },
    rows: bins.map((b) => ({ from_bits: b.from, to_bits: b.to, pairs: b.pairs })),
  };
};
