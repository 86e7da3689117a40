// Suggestions for search boxes (ARIA combobox pattern, list with manual selection), buttons that copy, and the preview of
// the widget.
// The pages work without it.

const kWait = 120;
const kFewest = 2;

function element(name, attributes, text) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Makes `input` a combobox over /v1/suggest. */
function suggest(input, number) {
  const id = `suggestions-${number}`;
  const list = element('ul', { id, role: 'listbox', 'aria-label': input.dataset.suggest, class: 'suggestions' });
  list.hidden = true;
  input.after(list);
  for (const [key, value] of Object.entries({
    role: 'combobox', 'aria-expanded': 'false', 'aria-controls': id, 'aria-autocomplete': 'list',
  })) input.setAttribute(key, value);

  let active = -1;
  let timer = 0;
  let under = null;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const mark = (index) => {
    const options = [...list.children];
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    active = index;
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', options[index].id);
      options[index].scrollIntoView({ block: 'nearest' });
    }
  };
  const take = (option) => {
    input.value = option.dataset.query;
    close();
    input.form.requestSubmit();
  };
  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map((one, i) => {
      const option = element('li', { id: `${id}-${i}`, role: 'option', 'aria-selected': 'false' });
      option.dataset.query = one.query;
      option.append(element('span', { class: 'label' }, one.text), ' ',
        element('span', { class: 'count' }, String(one.ads)));
      option.addEventListener('pointerdown', (event) => { event.preventDefault(); take(option); });
      return option;
    }));
    active = -1;
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(suggestions.length > 0));
  };
  const ask = async () => {
    under?.abort();
    const typed = input.value.trim();
    if (typed.length < kFewest) return close();
    under = new AbortController();
    try {
      const answer = await fetch(`/v1/suggest?limit=3&q=${encodeURIComponent(typed.slice(0, 60))}`, { signal: under.signal });
      if (!answer.ok) return close();
      const found = await answer.json();
      // A late answer does not take away what was chosen meanwhile.
      if (document.activeElement === input && active < 0) show(found.suggestions.slice(0, 8));
    } catch (error) {
      if (error.name !== 'AbortError') close();
    }
    return undefined;
  };

  input.addEventListener('input', () => { mark(-1); clearTimeout(timer); timer = setTimeout(ask, kWait); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === 'Escape' && count > 0) { event.preventDefault(); close(); }
    if (count === 0) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); mark((active + 1) % count); }
    if (event.key === 'ArrowUp') { event.preventDefault(); mark(active <= 0 ? count - 1 : active - 1); }
    if (event.key === 'Enter' && active >= 0) { event.preventDefault(); take(list.children[active]); }
  });
}

document.querySelectorAll('input[data-suggest]').forEach(suggest);

document.querySelectorAll('button[data-copy]').forEach((button) => {
  if (!navigator.clipboard) return;
  button.hidden = false;
  const before = button.textContent;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = before; }, 2000);
  });
});

/** The form of /widget: the preview and the lines to copy follow it. */
const maker = document.querySelector('form[data-widget]');
if (maker) {
  const kNone = { level: 'any', limit: '5', sort: 'relevance', texts: 'auto', theme: 'auto', 'search-box': 'no' };
  const preview = document.querySelector('job-search');
  const code = document.querySelector('.code code');
  const escaped = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  maker.querySelector('button').hidden = true;
  maker.addEventListener('change', () => {
    const all = new URL('/search', maker.dataset.site);
    let attributes = '';
    for (const { name, value } of maker.elements) {
      if (!name || name === 'lang') continue;
      const attribute = name === 'texts' ? 'lang' : name;
      const given = value.trim();
      if (given === '' || given === kNone[name]) { preview.removeAttribute(attribute); continue; }
      preview.setAttribute(attribute, name === 'search-box' ? '' : given);
      attributes += name === 'search-box' ? ` ${attribute}` : ` ${attribute}="${escaped(given)}"`;
      if (['q', 'country', 'level'].includes(name)) all.searchParams.set(name, given);
    }
    code.textContent = `<script src="${maker.dataset.site}${maker.dataset.widget}" defer></script>\n<job-search${attributes}>\n`
      + `  <a href="${escaped(all.href)}">${escaped(maker.dataset.link)}</a>\n</job-search>\n`;
    const copy = document.querySelector('button[data-copy]');
    if (copy) copy.dataset.copy = code.textContent;
  });
}
