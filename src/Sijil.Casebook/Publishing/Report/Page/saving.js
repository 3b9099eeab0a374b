const save = (name, blob) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};

/** RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
const csv = (rows) => {
  const cell = (value) => {
    const raw = value === null || value === undefined ? '' : String(value);
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(raw) ? "'" + raw : raw;
    return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  };
  const names = Object.keys(rows[0] ?? {});
  return [names, ...rows.map((row) => names.map((name) => row[name]))].map((line) => line.map(cell).join(',')).join('\r\n') + '\r\n';
};

/** The plot as it leaves the page: light colours, wide, with its title and where it comes from. */
const portable = (name, language) => {
  const d = drawing(language, 900, light);
  const { spec } = plots[name](d);
  const seen = document.getElementById(language + '-' + name + '-seen').textContent;
  const from = report.words[language]['page.plot.source'].replace('{version}', report.version).replace('{hash}', report.input.slice(0, 12));
  const subtitle = [from, ...(report.synthetic ? [report.words[language]['page.synthetic']] : [])];
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: seen,
    title: {
      text: wrapped(seen, 80, 3).map((t) => inLanguage(t, language)),
      subtitle: subtitle.map((t) => inLanguage(t, language)),
      anchor: d.rtl ? 'end' : 'start', align: d.start, frame: 'bounds',
    },
    vconcat: [spec],
    config: { ...config(d), background: light.paper, padding: 20 },
  };
};

const viewOf = (spec) =>
  new vega.View(vega.parse(vegaLite.compile(spec).spec, null, { ast: true }), {
    renderer: 'none',
    expr: vegaInterpreter.expressionInterpreter,
  });

/** A picture that carries the fonts of its letters. */
const svgPicture = async (spec) => {
  const view = viewOf(spec);
  const svg = await view.toSVG();
  view.finalize();
  const faces = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule && /IBM Plex Sans/.test(rule.cssText)).map((rule) => rule.cssText).join('');
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
  straighten(picture);
  return new XMLSerializer().serializeToString(picture)
    .replace(/^(<svg[^>]*>)/, (open) => open + '<style>' + faces.replaceAll('<', '') + '</style>');
};

const pngPicture = async (spec) => {
  const view = viewOf(spec);
  const canvas = await view.toCanvas(2);
  view.finalize();
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
};

const saving = {
  svg: async (name, language) => save(name + '-' + language + '.svg', new Blob([await svgPicture(portable(name, language))], { type: 'image/svg+xml' })),
  png: async (name, language) => save(name + '-' + language + '.png', await pngPicture(portable(name, language))),
  spec: async (name, language) => save(name + '-' + language + '.vl.json', new Blob([JSON.stringify(portable(name, language), null, 2) + '\n'], { type: 'application/json' })),
  // The mark at the beginning tells spreadsheets that the file is UTF-8.
  csv: async (name, language) => save(name + '.csv', new Blob(['\ufeff' + csv(plots[name](drawing(language, 900, light)).rows)], { type: 'text/csv' })),
};
