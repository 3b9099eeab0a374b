// A population pyramid; people whose sex is not stated stand beside it (below it on a narrow page), never inside it.
plots.ages = (d) => {
  const groups = [...new Set(report.ages.map((a) => a.group))];
  const name = (a) => (a.known ? inLanguage(digits(a.group.replace('-', '–'), d.language), d.language) : d.word('ages.age.unknown'));
  const names = new Map(report.ages.map((a) => [a.group, name(a)]));
  // The oldest on top, and what is not stated below the youngest.
  const known = groups.filter((g) => report.ages.find((a) => a.group === g).known);
  const domain = [...known].reverse().concat(groups.filter((g) => !known.includes(g)));
  const people = (group, sex) => report.ages.filter((a) => a.group === group && a.sex === sex).reduce((sum, a) => sum + a.people, 0);
  const sexes = ['male', 'female', 'unknown'].filter((s) => s !== 'unknown' || report.ages.some((a) => a.sex === s && a.people > 0));
  const most = Math.max(1, ...sexes.flatMap((sex) => domain.map((g) => people(g, sex))));
  const gap = d.rtl ? 92 : 84;
  const beside = !d.narrow && sexes.length === 3;
  const side = Math.floor(beside ? (d.width - gap - 40) / 2.7 : (d.width - gap - 16) / 2);
  const height = domain.length * 22;
  const panel = (sex, inwards, width) => {
    const mirrored = inwards !== d.rtl;
    return {
      width, height,
      title: { text: d.word('ages.' + sex), fontSize: 13, fontWeight: 600, color: d.colour.ink, anchor: mirrored ? 'end' : 'start', offset: 6 },
      data: { values: domain.map((g) => ({ group: g, people: people(g, sex), label: d.number(people(g, sex)) })) },
      encoding: {
        y: { field: 'group', type: 'ordinal', scale: { type: 'band', domain, paddingInner: 0.15 }, axis: null },
        x: { field: 'people', type: 'quantitative', axis: null, scale: { domain: [0, most * (width < 150 ? 1.6 : 1.25)], reverse: mirrored } },
      },
      layer: [
        { mark: { type: 'bar', fill: sex === 'unknown' ? d.colour.muted : d.colour.accent, fillOpacity: sex === 'female' ? 0.65 : 1 } },
        { mark: { type: 'text', align: mirrored ? 'right' : 'left', baseline: 'middle', dx: mirrored ? -4 : 4, fontSize: 12 }, encoding: { text: { field: 'label' } } },
      ],
    };
  };
  const ages = (align, x) => ({
    width: gap - 16, height,
    data: { values: domain.map((g) => ({ group: g, label: names.get(g) })) },
    mark: { type: 'text', align, baseline: 'middle', fill: d.colour.muted, x },
    encoding: { y: { field: 'group', type: 'ordinal', scale: { type: 'band', domain, paddingInner: 0.15 }, axis: null }, text: { field: 'label' } },
  });
  const middle = ages('center', (gap - 16) / 2);
  const pyramid = [panel('male', true, side), middle, panel('female', false, side)];
  const rows = domain.flatMap((g) => sexes.map((sex) => ({ age: g, sex, people: people(g, sex) })));
  if (sexes.length === 2) {
    return { spec: { bounds: 'flush', spacing: 8, hconcat: d.inOrder(pyramid) }, rows };
  }
  const apart = panel('unknown', false, beside ? Math.floor(side * 0.7) : d.width - gap - 8);
  if (beside) {
    return { spec: { bounds: 'flush', spacing: 8, hconcat: d.inOrder([...pyramid, apart]) }, rows };
  }
  return {
    spec: { spacing: 24, vconcat: [{ bounds: 'flush', spacing: 8, hconcat: d.inOrder(pyramid) }, { bounds: 'flush', spacing: 8, hconcat: d.inOrder([middle, apart]) }] },
    rows,
  };
};
