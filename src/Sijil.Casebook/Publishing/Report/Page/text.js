const report = JSON.parse(document.getElementById('report-data').textContent);

// What the reader chose; the address and the page's own switches change it.
const reader = { language: 'en', digits: 'arabic' };

const toArabic = (text) =>
  text.replace(/[0-9,.%]/g, (c) => (c === ',' ? '٬' : c === '.' ? '٫' : c === '%' ? '٪' : String.fromCharCode(0x660 + Number(c))));
const toLatin = (text) =>
  text.replace(/[٠-٩٬٫٪]/g, (c) => (c === '٬' ? ',' : c === '٫' ? '.' : c === '٪' ? '%' : String(c.charCodeAt(0) - 0x660)));

/** Digits as the reader chose: Arabic-Indic only in Arabic. */
const digits = (text, language) => (language === 'ar' && reader.digits === 'arabic' ? toArabic(toLatin(text)) : toLatin(text));

/** A number in groups of three, with a true minus sign. */
const number = (value, language, decimals = 0) => {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = (value < 0 ? '\u2212' : '') + grouped + (fraction ? '.' + fraction : '');
  return digits(text, language);
};

// Isolates keep a label's own direction inside a picture whose base direction is left to right.
const inLanguage = (text, language) => (language === 'ar' ? '\u2067' + text + '\u2069' : text);
const asData = (text) => '\u2068' + text + '\u2069';

/** Breaks text at spaces into lines of at most that many characters; the last line ends in … where it is cut. */
const wrapped = (text, length, lines) => {
  const result = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line && (line + ' ' + word).length > length) {
      result.push(line);
      line = word;
    } else {
      line = line ? line + ' ' + word : word;
    }
  }
  result.push(line);
  const cut = (s) => (s.length > length + 1 ? s.slice(0, length) + '…' : s);
  if (result.length > lines) {
    result.length = lines;
    result[lines - 1] = result[lines - 1].slice(0, length - 1) + '…';
  }
  return result.map(cut);
};
