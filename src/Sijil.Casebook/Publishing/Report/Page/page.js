const remembered = (key) => {
  try {
    return localStorage.getItem('sijil.report.' + key);
  } catch {
    return null; // a browser may refuse storage to files; the page then forgets, and works
  }
};
const remember = (key, value) => {
  try {
    localStorage.setItem('sijil.report.' + key, value);
  } catch { /* as above */ }
};

const draw = async (host) => {
  const language = host.dataset.lang;
  const name = host.dataset.plot;
  const width = host.clientWidth;
  if (width === 0) {
    return;
  }
  const state = [width, reader.digits].join();
  if (host.dataset.drawn === state) {
    return;
  }
  host.dataset.drawn = state;
  const d = drawing(language, width - 12, onPage);
  const { spec, shown } = plots[name](d);
  const compiled = vegaLite.compile({ $schema: 'https://vega.github.io/schema/vega-lite/v6.json', ...spec, config: config(d) }).spec;
  host.view?.finalize();
  host.replaceChildren();
  const canvas = document.createElement('div');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-labelledby', language + '-' + name + '-seen');
  host.append(canvas);
  host.view = new vega.View(vega.parse(compiled, null, { ast: true }), {
    renderer: 'svg',
    container: canvas,
    hover: false,
    expr: vegaInterpreter.expressionInterpreter,
  });
  await host.view.runAsync();
  // The picture as a whole has a name, and its numbers stand in the table: its strokes are not read out one by one.
  canvas.firstElementChild.setAttribute('aria-hidden', 'true');
  straighten(canvas.firstElementChild);
  for (const part of canvas.querySelectorAll('svg, svg [role]')) {
    part.removeAttribute('role');
    part.removeAttribute('aria-roledescription');
  }
  note(host, name, language, shown);
};

/** Says under the picture where it shows less than the table. */
const note = (host, name, language, shown) => {
  host.querySelector('.note')?.remove();
  if (!shown || shown.shown === shown.all) {
    return;
  }
  const text = document.createElement('p');
  text.className = 'note';
  text.dir = language === 'ar' ? 'rtl' : 'ltr';
  text.textContent = report.words[language][name + '.shown']
    .replace('{shown}', number(shown.shown, language)).replace('{all}', number(shown.all, language));
  host.append(text);
};

const drawAll = async () => {
  for (const host of document.querySelectorAll('#' + reader.language + ' .plot')) {
    try {
      await draw(host);
    } catch (error) {
      host.textContent = report.words[reader.language]['page.failed'];
      console.error(error);
    }
  }
  document.documentElement.dataset.ready = reader.language + ' ' + reader.digits;
};

const writeDigits = () => {
  document.documentElement.dataset.digits = reader.digits;
  for (const element of document.querySelectorAll('#ar data, #ar .digits')) {
    element.textContent = digits(element.textContent, 'ar');
  }
  for (const button of document.querySelectorAll('button[data-digits]')) {
    button.setAttribute('aria-pressed', String(button.dataset.digits === reader.digits));
  }
};

const show = (language) => {
  reader.language = language;
  const root = document.documentElement;
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  for (const link of document.querySelectorAll('[data-language]')) {
    if (link.dataset.language === language) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  }
  return drawAll();
};

const languageOfAddress = () => /^#(en|ar)(-|$)/.exec(location.hash)?.[1];

for (const host of document.querySelectorAll('[data-acts]')) {
  const language = host.closest('main').lang;
  const words = report.words[language];
  const label = document.createElement('span');
  label.textContent = words['page.save'] + ':';
  host.append(label);
  for (const kind of Object.keys(saving)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words['page.save.' + kind];
    button.dataset.save = kind;
    button.addEventListener('click', () => saving[kind](host.dataset.acts, language));
    host.append(button);
  }
  host.hidden = false;
}

for (const button of document.querySelectorAll('button[data-digits]')) {
  button.addEventListener('click', () => {
    reader.digits = button.dataset.digits;
    remember('digits', reader.digits);
    writeDigits();
    drawAll();
  });
}
document.querySelector('.digits-switch').hidden = false;

// The same section in the other language, not the top of the page.
for (const link of document.querySelectorAll('[data-language]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const from = reader.language;
    const sections = [...document.querySelectorAll('#' + from + ' section[id]')];
    const here = sections.filter((s) => s.getBoundingClientRect().top < innerHeight / 3).pop();
    const language = link.dataset.language;
    remember('language', language);
    const target = here && scrollY > 200 ? here.id.replace(from + '-', language + '-') : language;
    history.replaceState(null, '', '#' + target);
    show(language);
    document.getElementById(target).scrollIntoView();
    if (target === language) {
      scrollTo(0, 0);
    }
  });
}

addEventListener('hashchange', () => {
  const language = languageOfAddress();
  if (language && language !== reader.language) {
    show(language).then(() => document.getElementById(location.hash.slice(1))?.scrollIntoView());
  }
});

let resized = 0;
addEventListener('resize', () => {
  clearTimeout(resized);
  resized = setTimeout(drawAll, 150);
});

addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('main details:not([open])')) {
    details.open = true;
    details.dataset.forPrint = '';
  }
});
addEventListener('afterprint', () => {
  for (const details of document.querySelectorAll('[data-for-print]')) {
    details.open = false;
    delete details.dataset.forPrint;
  }
});

reader.digits = remembered('digits') === 'latin' ? 'latin' : 'arabic';
writeDigits();
document.documentElement.classList.add('js');
const spoken = navigator.languages?.[0]?.startsWith('ar') ? 'ar' : 'en';
const chosen = languageOfAddress() ?? (remembered('language') === 'ar' ? 'ar' : remembered('language') === 'en' ? 'en' : spoken);
// Labels are measured while drawing: the fonts must be there first.
const samples = [['400 13px "IBM Plex Sans"', 'Ab'], ['600 13px "IBM Plex Sans"', 'Ab'], ['400 13px "IBM Plex Sans Arabic"', 'سجل'], ['600 13px "IBM Plex Sans Arabic"', 'سجل']];
Promise.allSettled(samples.map(([font, text]) => document.fonts.load(font, text))).then(() => show(chosen)).then(() => {
  if (location.hash) {
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
});
