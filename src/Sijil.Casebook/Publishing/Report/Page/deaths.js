const monthLabel = (d, text, short) => {
  const [year, month] = text.split('-').map(Number);
  const word = report.words[d.language]['month.' + (short ? 'short.' : '') + month];
  if (!word) {
    return [asData(text), ''];
  }
  const name = d.rtl ? word + ' (' + digits(String(month), d.language) + ')' : word;
  return [inLanguage(name, d.language), digits(String(year), d.language)];
};

plots.deaths = (d) => {
  const months = report.deaths.map((m) => m.month);
  const most = Math.max(1, ...report.deaths.map((m) => m.people));
  const values = report.deaths.map((m) => ({ month: m.month, people: m.people, tip: monthLabel(d, m.month, false).join(' ') + ': ' + d.number(m.people) }));
  // Every so many months, counted from January, as many as there is room for.
  const room = Math.max(2, Math.floor(d.width / (d.rtl ? 96 : 64)));
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((s) => months.length / s <= room) ?? 480;
  const labelled = months.filter((text) => {
    const [year, month] = text.split('-').map(Number);
    return (year * 12 + month - 1) % step === 0;
  });
  const labels = labelled.length > 0 ? labelled : months.slice(0, 1);
  const table = Object.fromEntries(labels.map((m) => [m, monthLabel(d, m, true)]));
  return {
    spec: {
      width: d.width - 70, height: d.narrow ? 200 : 260,
      data: { values },
      mark: { type: 'bar', fill: d.colour.accent },
      encoding: {
        x: {
          field: 'month', type: 'ordinal', scale: { domain: months, reverse: d.rtl, paddingInner: months.length > 60 ? 0.05 : 0.15 },
          axis: { values: labels, labelAngle: 0, labelOverlap: true, title: null, ticks: true, labelExpr: JSON.stringify(table) + '[datum.value]' },
        },
        y: {
          field: 'people', type: 'quantitative', title: null,
          axis: { grid: true, orient: d.start, ...numberAxis(d, ticks(0, most, 4).filter(Number.isInteger)) },
        },
        tooltip: { field: 'tip' },
      },
    },
    rows: report.deaths.map((m) => ({ month: m.month, people: m.people })),
  };
};
