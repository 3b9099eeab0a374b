const light = {
  paper: '#ffffff', ink: '#1d1c1a', muted: '#6a665e', line: '#dfdad0', wash: '#f2efe8',
  accent: '#0e5a5a', accentWash: '#e3efee', against: '#93481c', againstWash: '#f7e9df',
};
// On the page the colours are the style sheet's own, so that dark scheme and print need no second drawing.
const onPage = Object.fromEntries(
  Object.keys(light).map((name) => [name, 'var(--' + name.replace(/[A-Z]/g, (c) => '-' + c.toLowerCase()) + ')']));

/** What a plot is drawn with: language, direction, width in pixels and colours. */
const drawing = (language, width, colour) => ({
  language,
  width: Math.max(240, Math.floor(width)),
  narrow: width < 620,
  rtl: language === 'ar',
  colour,
  start: language === 'ar' ? 'right' : 'left',
  end: language === 'ar' ? 'left' : 'right',
  word: (key) => inLanguage(report.words[language][key] ?? key, language),
  number: (value, decimals) => number(value, language, decimals),
  letter: (list) => report.lists[list][language],
  /** Views side by side, in reading order. */
  inOrder: (views) => (language === 'ar' ? [...views].reverse() : views),
});

const fontFamily = 'IBM Plex Sans, IBM Plex Sans Arabic, sans-serif';

const config = (d) => ({
  aria: false,
  background: 'transparent',
  font: fontFamily,
  padding: 4,
  view: { stroke: null },
  axis: {
    labelColor: d.colour.muted, titleColor: d.colour.muted, domainColor: d.colour.line, tickColor: d.colour.line,
    gridColor: d.colour.line, labelFontSize: 13, titleFontSize: 13, titleFontWeight: 'normal', labelPadding: 6,
    titlePadding: 10, domain: false, ticks: false, labelLimit: 0, labelLineHeight: 17,
  },
  text: { fontSize: 13, fill: d.colour.ink, font: fontFamily },
  title: { color: d.colour.ink, fontSize: 16, subtitleColor: d.colour.muted, subtitleFontSize: 12, subtitleLineHeight: 17, subtitlePadding: 6, lineHeight: 22, anchor: 'start', offset: 14 },
});

/** Round tick values from low to high. */
const ticks = (low, high, count) => {
  const span = high - low || Math.abs(high) || 1;
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough);
  const result = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
    result.push(Number((k * step).toPrecision(12)));
  }
  return result;
};

/** Axis settings for whole numbers, digits as the reader chose; the spec stays plain Vega-Lite. */
const numberAxis = (d, values) => ({
  values,
  labelExpr: JSON.stringify(Object.fromEntries(values.map((v) => [String(v), d.number(v)]))) + "['' + datum.value]",
});

/** A line above the plot that says what its numbers count. */
const heading = (d, key, offset) => ({
  text: wrapped(report.words[d.language][key], Math.floor(d.width / 7.5), 3).map((t) => inLanguage(t, d.language)),
  fontSize: 13, fontWeight: 'normal', color: d.colour.muted, frame: 'bounds', anchor: d.rtl ? 'end' : 'start', align: d.start, offset,
});

const plots = {};

const startsRightToLeft = (text) => /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u.test(text);

/**
 * In SVG a label's direction is an attribute: browsers misplace the first digit after an isolate character, and some
 * drawing programs know no isolates at all. So the isolates become what they mean, and the anchor turns with them.
 */
const straighten = (svg) => {
  for (const text of svg.querySelectorAll('text')) {
    let rightToLeft = false;
    for (const line of text.children.length > 0 ? text.children : [text]) {
      const parts = /^([\u2066-\u2068])([^]*)\u2069$/.exec(line.textContent);
      if (parts) {
        rightToLeft ||= parts[1] === '\u2067' || (parts[1] === '\u2068' && startsRightToLeft(parts[2]));
        line.textContent = parts[2];
      }
    }
    if (rightToLeft) {
      const anchor = text.getAttribute('text-anchor');
      text.setAttribute('direction', 'rtl');
      text.setAttribute('text-anchor', anchor === 'middle' ? 'middle' : anchor === 'end' ? 'start' : 'end');
    }
  }
};
