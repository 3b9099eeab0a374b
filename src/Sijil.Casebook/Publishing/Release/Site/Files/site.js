'use strict';
(() => {
  const root = document.documentElement;
  const languages = ['en', 'ar'];

  const fromAddress = () => {
    const part = location.hash.slice(1).split('-')[0];
    return languages.includes(part) ? part : null;
  };
  const choose = (language) => {
    root.lang = language;
    root.dir = language === 'ar' ? 'rtl' : 'ltr';
    for (const link of document.querySelectorAll('[data-language]')) {
      if (link.dataset.language === language) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  root.classList.add('js');
  choose(fromAddress() ?? (navigator.language.startsWith('ar') ? 'ar' : 'en'));
  // The address names a language, not a place on the page.
  const toTop = () => {
    if (languages.includes(location.hash.slice(1))) scrollTo(0, 0);
  };
  addEventListener('load', toTop);
  addEventListener('hashchange', () => {
    const language = fromAddress();
    if (language) choose(language);
    toTop();
  });

  // Spellings that count as the same when people search: marks and the tail of letters go, forms of alef, ya, waw and ta marbuta meet.
  const letters = { 'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ى': 'ي', 'ئ': 'ي', 'ی': 'ي', 'ؤ': 'و', 'ة': 'ه', 'ک': 'ك' };
  const fold = (text) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
      .replace(/[أإآٱىئیؤةک]/g, (letter) => letters[letter])
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();

  const most = 100;
  const words = JSON.parse(document.getElementById('words')?.textContent ?? 'null');
  if (!words) return;

  const people = [];
  let wanted = words.shards.length;
  window.sijilPeople = (rows) => {
    for (const row of rows) {
      people.push({ row, key: ' ' + fold(words.searched.map((column) => row[column]).join(' ')) + ' ' });
    }
    wanted -= 1;
    show();
  };
  for (const shard of words.shards) {
    const script = document.createElement('script');
    script.src = shard;
    script.async = false;
    document.head.append(script);
  }

  const element = (tag, text, attributes = {}) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    if (text !== undefined) made.textContent = text;
    return made;
  };

  // Hidden characters that turn the direction of a line are shown by their number, never obeyed.
  const visible = (text) =>
    text.replace(/[\u202a-\u202e\u2066-\u2069]/g, (c) => '⟨U+' + c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0') + '⟩');

  const card = (row, language) => {
    const item = element('li', undefined, { id: `${language}-${row[0]}` });
    const names = words.names.map((column) => row[column]).filter((name) => name);
    for (const name of names) {
      const line = element('span', undefined, { class: 'name' });
      line.append(element('bdi', visible(name), { dir: 'auto' }));
      item.append(line);
    }
    const facts = element('span', undefined, { class: 'facts' });
    for (const [column, label] of words.facts[language]) {
      const fact = element('span');
      fact.append(label + ' ');
      const value = row[column];
      if (value) {
        const shown = element('b');
        shown.append(element('bdi', visible(words.values[language][value] ?? value), { dir: 'auto' }));
        fact.append(shown);
      } else {
        fact.append(element('span', words.unstated[language], { class: 'unstated' }));
      }
      facts.append(fact);
    }
    const id = element('code', row[0], { dir: 'ltr' });
    facts.append(id);
    item.append(facts);
    return item;
  };

  const show = () => {
    for (const language of languages) {
      const main = document.getElementById(language);
      const query = fold(main.querySelector('input').value).split(' ').filter((word) => word);
      const exact = main.querySelector('input').value.trim();
      const hits = [];
      let count = 0;
      for (const person of people) {
        if (person.row[0] === exact || query.every((word) => person.key.includes(' ' + word))) {
          count += 1;
          if (hits.length < most) hits.push(card(person.row, language));
        }
      }
      main.querySelector('.hits').replaceChildren(...hits);
      main.querySelector('.count').textContent =
        (wanted > 0 ? words.loading[language] + ' ' : '') +
        words.found[language].replace('{n}', count.toLocaleString(language === 'ar' ? 'ar-EG' : 'en')).replace('{shown}', hits.length.toLocaleString(language === 'ar' ? 'ar-EG' : 'en'));
    }
  };
  // people.html#ar-r-… opens on that person.
  const asked = /^#(?:en|ar)-(r-[0-9a-z]+)$/.exec(location.hash)?.[1];
  for (const input of document.querySelectorAll('.search input')) {
    if (asked) input.value = asked;
    input.addEventListener('input', () => {
      for (const other of document.querySelectorAll('.search input')) if (other !== input) other.value = input.value;
      show();
    });
  }
})();
