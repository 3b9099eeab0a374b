// UpSet plot (Lex et al. 2014): which lists in the matrix, how many people in the bars. On a narrow page it stands upright.
plots.overlap = (d) => {
  const cells = report.overlap.map((cell, i) => ({ id: i, people: cell.people, on: [...cell.pattern].map((c) => c === '1') }));
  const shown = cells.slice(0, d.narrow ? 16 : 20);
  const dots = shown.flatMap((cell) =>
    report.lists.map((_, list) => ({ id: cell.id, list, on: cell.on[list] })));
  const spans = shown.map((cell) => ({ id: cell.id, first: cell.on.indexOf(true), last: cell.on.lastIndexOf(true) }));
  const bars = shown.map((cell) => ({ id: cell.id, people: cell.people, label: d.number(cell.people) }));
  const parts = { d, bars, dots, spans, ids: shown.map((c) => c.id), most: bars[0].people };
  return {
    spec: d.narrow ? uprightUpSet(parts) : levelUpSet(parts),
    rows: report.overlap.map((cell) => ({
      ...Object.fromEntries(report.lists.map((list, i) => [list.en + ' ' + list.name, cell.pattern[i] === '1' ? 1 : 0])),
      people: cell.people,
    })),
    shown: { shown: shown.length, all: cells.length },
  };
};

const matrix = ({ d, dots, spans }, across, listScale, idScale, size) => {
  const [idChannel, listChannel] = across ? ['x', 'y'] : ['y', 'x'];
  const id = { field: 'id', type: 'ordinal', scale: idScale, axis: null };
  const list = (field) => ({ field, type: 'ordinal', scale: listScale, axis: null });
  return {
    layer: [
      {
        data: { values: spans },
        mark: { type: 'rule', stroke: d.colour.ink, strokeWidth: 2 },
        encoding: { [idChannel]: id, [listChannel]: list('first'), [listChannel + '2']: { field: 'last' } },
      },
      {
        data: { values: dots },
        mark: { type: 'point', filled: true, size, opacity: 1, strokeWidth: 1 },
        encoding: {
          [idChannel]: id,
          [listChannel]: list('list'),
          fill: { condition: { test: 'datum.on', value: d.colour.ink }, value: d.colour.wash },
          stroke: { condition: { test: 'datum.on', value: d.colour.ink }, value: d.colour.line },
        },
      },
    ],
  };
};

const levelUpSet = (parts) => {
  const { d, bars, ids, most } = parts;
  const rowHeight = 40;
  const setWidth = 110;
  const gap = 210;
  const width = Math.min(d.width - setWidth - gap - 16, ids.length * 64);
  const height = report.lists.length * rowHeight;
  const idScale = { type: 'band', domain: ids, reverse: d.rtl, paddingInner: 0.25, paddingOuter: 0.1 };
  const listScale = { type: 'band', domain: report.lists.map((_, i) => i), padding: 0.1 };
  const step = width / ids.length;
  const turned = step < 7 * d.number(most).length;
  const bar = {
    width, height: 170,
    data: { values: bars },
    encoding: {
      x: { field: 'id', type: 'ordinal', scale: idScale, axis: null },
      y: { field: 'people', type: 'quantitative', axis: null, scale: { domain: [0, most] } },
    },
    layer: [
      { mark: { type: 'bar', fill: d.colour.accent } },
      {
        mark: turned
          ? { type: 'text', angle: 270, align: 'left', baseline: 'middle', dx: 6, fontSize: 12 }
          : { type: 'text', baseline: 'bottom', dy: -4, fontSize: 12 },
        encoding: { text: { field: 'label' } },
      },
    ],
  };
  const names = report.lists.flatMap((list, i) => {
    const rows = wrapped(list.name, 24, 2);
    return [{ list: i, text: rows.map((row) => asData(row)), letter: d.letter(i) }];
  });
  const label = {
    width: gap - 24, height,
    data: { values: names },
    encoding: { y: { field: 'list', type: 'ordinal', scale: listScale, axis: null } },
    layer: [
      {
        mark: { type: 'text', align: d.start, baseline: 'middle', fontWeight: 600, fill: d.colour.accent, x: d.rtl ? gap - 24 : 0 },
        encoding: { text: { field: 'letter' } },
      },
      {
        transform: [{ filter: 'length(datum.text) === 1' }],
        mark: { type: 'text', align: d.start, baseline: 'middle', fontSize: 12, x: d.rtl ? gap - 46 : 22 },
        encoding: { text: { field: 'text' } },
      },
      {
        transform: [{ filter: 'length(datum.text) > 1' }],
        mark: { type: 'text', align: d.start, baseline: 'middle', fontSize: 12, lineHeight: 15, dy: -7, x: d.rtl ? gap - 46 : 22 },
        encoding: { text: { field: 'text' } },
      },
    ],
  };
  const sizes = {
    width: setWidth, height,
    data: { values: report.lists.map((list, i) => ({ list: i, people: list.people, label: d.number(list.people) })) },
    encoding: {
      y: { field: 'list', type: 'ordinal', scale: listScale, axis: null },
      x: {
        field: 'people', type: 'quantitative', axis: null,
        scale: { reverse: !d.rtl, domain: [0, Math.max(1, ...report.lists.map((l) => l.people)) * 1.7] },
      },
    },
    layer: [
      { mark: { type: 'bar', fill: d.colour.muted, size: 14 } },
      { mark: { type: 'text', align: d.rtl ? 'left' : 'right', baseline: 'middle', dx: d.rtl ? 5 : -5, fontSize: 12 }, encoding: { text: { field: 'label' } } },
    ],
  };
  // What the two kinds of bars count, in the free corner.
  const heading = (w, key, characters) => {
    const text = wrapped(report.words[d.language][key], characters, 4).map((t) => inLanguage(t, d.language));
    return {
      width: w, height: 170,
      data: { values: key ? [{ text }] : [] },
      mark: { type: 'text', align: d.end, baseline: 'top', x: d.rtl ? 0 : w, y: 170 - text.length * 16, fontSize: 12, lineHeight: 16, fill: d.colour.muted },
      encoding: { text: { field: 'text' } },
    };
  };
  const sizeTitle = heading(setWidth, 'overlap.size', 12);
  const listTitle = { ...heading(gap - 24, 'overlap.exactly', 18) };
  listTitle.mark.y = 8;
  return {
    bounds: 'flush',
    spacing: { row: 8, column: 12 },
    columns: 3,
    concat: [
      ...d.inOrder([sizeTitle, listTitle, bar]),
      ...d.inOrder([sizes, label, { width, height, ...matrix(parts, true, listScale, idScale, 130) }]),
    ],
  };
};

const uprightUpSet = (parts) => {
  const { d, bars, ids, most } = parts;
  const step = 26;
  const matrixWidth = report.lists.length * 24;
  const height = ids.length * step;
  const width = Math.max(80, d.width - matrixWidth - 24);
  const idScale = { type: 'band', domain: ids, padding: 0.2 };
  const listScale = { type: 'band', domain: report.lists.map((_, i) => i), reverse: d.rtl };
  const bar = {
    width, height,
    data: { values: bars },
    encoding: {
      y: { field: 'id', type: 'ordinal', scale: idScale, axis: null },
      x: { field: 'people', type: 'quantitative', axis: null, scale: { reverse: d.rtl, domain: [0, most * 1.45] } },
    },
    layer: [
      { mark: { type: 'bar', fill: d.colour.accent } },
      { mark: { type: 'text', align: d.start, baseline: 'middle', dx: d.rtl ? -5 : 5 }, encoding: { text: { field: 'label' } } },
    ],
  };
  const inner = matrix(parts, false, listScale, idScale, 110);
  const letters = {
    data: { values: report.lists.map((_, i) => ({ list: i, letter: d.letter(i) })) },
    mark: { type: 'text', y: -10, baseline: 'bottom', fontWeight: 600, fill: d.colour.accent },
    encoding: { x: { field: 'list', type: 'ordinal', scale: listScale, axis: null }, text: { field: 'letter' } },
  };
  return {
    bounds: 'flush',
    spacing: 12,
    hconcat: d.inOrder([{ width: matrixWidth, height, layer: [...inner.layer, letters] }, bar]),
  };
};
