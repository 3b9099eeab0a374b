plots.complete = (d) => {
  const fields = [...new Set(report.complete.map((c) => c.field))];
  const fieldName = (f) => (report.words[d.language]['field.' + f] ? d.word('field.' + f) : asData(f));
  const lettersOnly = d.narrow || report.lists.length > 5;
  const fieldWidth = d.narrow ? 112 : 150;
  const cell = Math.min(190, Math.floor((d.width - fieldWidth) / report.lists.length));
  const heads = report.lists.map((list, i) => ({
    list: i,
    letter: d.letter(i),
    name: lettersOnly ? [''] : wrapped(list.name, Math.floor(cell / 7.5), 3).map(asData),
  }));
  const tight = cell < 42;
  const headLines = Math.max(...heads.map((h) => (h.name[0] ? h.name.length : 0)));
  const x = { field: 'list', type: 'ordinal', scale: { type: 'band', domain: report.lists.map((_, i) => i), reverse: d.rtl, padding: 0.02 }, axis: null };
  const y = { field: 'field', type: 'ordinal', scale: { type: 'band', domain: fields, padding: 0.04 } };
  const table = Object.fromEntries(fields.map((f) => [f, fieldName(f)]));
  const values = report.complete.map((c) => ({ list: c.list, field: c.field, share: c.share, label: inLanguage(digits(tight ? c[d.language].replace(/[%٪]/, '') : c[d.language], d.language), d.language) }));
  return {
    spec: {
      width: cell * report.lists.length, height: fields.length * 34,
      layer: [
        {
          data: { values },
          mark: { type: 'rect', fill: d.colour.accent, stroke: d.colour.line, strokeWidth: 1 },
          encoding: {
            x,
            y: { ...y, axis: { orient: d.start, title: null, labelColor: d.colour.ink, labelExpr: JSON.stringify(table) + '[datum.value]' } },
            fillOpacity: { field: 'share', type: 'quantitative', scale: { domain: [0, 1], range: [0, 0.42], clamp: true }, legend: null },
          },
        },
        { data: { values }, mark: { type: 'text', baseline: 'middle', fontSize: tight ? 12 : 13 }, encoding: { x, y, text: { field: 'label' } } },
        {
          data: { values: tight ? [{ text: digits('%', d.language) }] : [] },
          mark: { type: 'text', align: d.end, baseline: 'bottom', x: d.rtl ? cell * report.lists.length + 6 : -6, y: -10, fill: d.colour.muted },
          encoding: { text: { field: 'text' } },
        },
        {
          data: { values: heads },
          mark: { type: 'text', y: -10 - headLines * 15, baseline: 'bottom', fontWeight: 600, fill: d.colour.accent },
          encoding: { x, text: { field: 'letter' } },
        },
        {
          data: { values: heads },
          mark: { type: 'text', y: -6 - headLines * 15, baseline: 'top', fontSize: 12, lineHeight: 15, fill: d.colour.muted },
          encoding: { x, text: { field: 'name' } },
        },
      ],
    },
    rows: report.complete.map((c) => ({ list: report.lists[c.list].en + ' ' + report.lists[c.list].name, field: c.field, share: c.share })),
  };
};
