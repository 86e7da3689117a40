// <job-search q="medical physics" country="de" limit="5"></job-search>: open ads of this site inside another page.
// docs/widget.md. No dependency, no cookie, no inline style, no HTML made of data: a strict CSP may stand.
(() => {
  'use strict';
  const kSite = new URL('.', document.currentScript.src).href;
  // Those of /v1/search; a test compares.
  const kFilters = ['title', 'institution', 'department', 'level', 'country', 'region', 'city', 'skill', 'degree',
    'discipline', 'employer', 'contract', 'remote', 'language', 'source', 'posted', 'closing', 'salary', 'near', 'radius'];
  const kOther = ['q', 'limit', 'sort', 'lang', 'heading', 'heading-level', 'search-box', 'theme'];
  const kFields = 'id,title,institution,place,closing,language,match';
  const kMost = 20;
  const kSoonDays = 7;
  const kDay = 864e5;
  const kWaitMs = 8000;
  // The messages "element.*" of every language, which the server puts here.
  const kTexts = {};
  const kDark = `--js-text: var(--job-search-text, #e6e4df); --js-muted: var(--job-search-muted, #a7b0b8);
    --js-accent: var(--job-search-accent, #8cc8d8); --js-on-accent: var(--job-search-on-accent, #0d2129);
    --js-background: var(--job-search-background, #1b2127); --js-border: var(--job-search-border, #2e363e);
    --js-edge: var(--job-search-edge, #77828d); --js-soon: var(--job-search-soon, #f0b86c); color-scheme: dark;`;
  const kStyle = `
    :host { --js-text: var(--job-search-text, #1c2228); --js-muted: var(--job-search-muted, #56606b);
      --js-accent: var(--job-search-accent, #14566b); --js-on-accent: var(--job-search-on-accent, #fff);
      --js-background: var(--job-search-background, #fff); --js-border: var(--job-search-border, #e2ddd3);
      --js-edge: var(--job-search-edge, #8b8577); --js-soon: var(--job-search-soon, #8a4a00); color-scheme: light;
      display: block; container-type: inline-size; font: var(--job-search-font, 1rem/1.5 system-ui, sans-serif);
      color: var(--js-text); overflow-wrap: anywhere; text-align: start; }
    @media (prefers-color-scheme: dark) { :host(:not([theme="light"])) { ${kDark} } }
    :host([theme="dark"]) { ${kDark} }
    :host([hidden]) { display: none; }
    * { box-sizing: border-box; }
    section { background: var(--js-background); border: 1px solid var(--js-border); border-radius: var(--job-search-radius, 12px);
      padding: var(--job-search-space, 1.25rem); }
    h1, h2, h3, h4, h5, h6, p, ol { margin: 0; padding: 0; }
    .heading { font-size: 1.2em; line-height: 1.25; }
    form { display: flex; gap: .5rem; margin-top: .75rem; }
    input, button { font: inherit; min-height: 44px; border-radius: calc(var(--job-search-radius, 12px) * .6); padding: .4rem .8rem; }
    input { flex: 1; min-width: 0; color: inherit; background: transparent; border: 1px solid var(--js-edge); }
    button { font-weight: 600; color: var(--js-on-accent); background: var(--js-accent); border: 1px solid var(--js-accent); cursor: pointer; }
    .status { color: var(--js-muted); font-size: .92em; margin-top: .25rem; }
    ol { list-style: none; margin-top: .75rem; }
    li { border-top: 1px solid var(--js-border); padding-block: .8rem; }
    .title { font-size: 1em; line-height: 1.35; font-weight: 600; }
    a { color: var(--js-accent); text-underline-offset: .18em; text-decoration-thickness: .06em; }
    a:hover { text-decoration-thickness: .12em; }
    .title a { display: inline-block; text-decoration: none; padding-block: .15rem; }
    .title a:hover { text-decoration: underline; }
    .where, .by { color: var(--js-muted); font-size: .92em; }
    .soon { color: var(--js-soon); font-weight: 600; }
    .links { display: flex; flex-wrap: wrap; gap: 0 1.5rem; border-top: 1px solid var(--js-border); padding-top: .4rem; margin-top: .25rem; }
    .links a, ::slotted(a) { display: inline-flex; align-items: center; min-height: 44px; }
    :focus-visible { outline: 3px solid var(--js-accent); outline-offset: 2px; border-radius: 4px; }
    .busy ol { opacity: .55; }
    @media (prefers-reduced-motion: no-preference) { ol { transition: opacity .15s; } }
    @container (min-width: 34rem) { li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1.5rem; }
      .title, .where { grid-column: 1; } .by { grid-column: 2; grid-row: 1; } }`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(kStyle);

  const make = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value != null) made.setAttribute(key, value);
    made.append(...children.filter((child) => child != null && child !== ''));
    return made;
  };

  class JobSearch extends HTMLElement {
    static observedAttributes = [...kFilters, ...kOther];

    #under = null;
    #queued = false;
    #box = null;
    #status = make('p', { class: 'status', role: 'status', 'aria-live': 'polite', part: 'status' });
    #body = make('div', {});

    connectedCallback() {
      if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
      this.#frame();
      this.#later();
    }

    disconnectedCallback() { this.#under?.abort(); }

    attributeChangedCallback(name, before, after) {
      if (before === after || !this.isConnected || !this.shadowRoot || name === 'theme') return;
      if (name === 'q' && this.#box) this.#box.value = after ?? '';
      if (name === 'lang' || name.startsWith('heading') || name === 'search-box') this.#frame();
      this.#later();
    }

    get #language() {
      const asked = (this.closest('[lang]')?.lang || document.documentElement.lang || 'en').toLowerCase().split('-')[0];
      return asked in kTexts ? asked : 'en';
    }

    #text(key, values = {}) {
      return kTexts[this.#language][key].replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
    }

    get #level() { return Math.min(5, Math.max(1, Number(this.getAttribute('heading-level')) || 3)); }

    /** An address of the site; `values` with arrays for what is given several times. */
    #address(path, values) {
      const url = new URL(path, kSite);
      for (const [name, value] of Object.entries(values)) {
        for (const one of [value].flat()) if (one) url.searchParams.append(name, one);
      }
      return url.href;
    }

    /** What is searched for: q and the filters; "phd|postdoc" is either. */
    get #asked() {
      const asked = { q: this.getAttribute('q')?.trim() };
      for (const name of kFilters) asked[name] = this.getAttribute(name)?.split('|').map((one) => one.trim());
      if (!asked.near) delete asked.radius;
      return Object.fromEntries(Object.entries(asked).filter(([, value]) => value?.length));
    }

    /** Heading, search box and the places for the rest. */
    #frame() {
      const lang = this.#language;
      const title = this.getAttribute('heading') ?? this.#text('heading');
      const section = make('section', { lang, part: 'box', 'aria-label': title || this.#text('heading') },
        title && make(`h${this.#level}`, { class: 'heading', part: 'heading' }, title));
      this.#box = null;
      if (this.hasAttribute('search-box')) {
        this.#box = make('input', { type: 'search', 'aria-label': this.#text('label'), maxlength: '300', autocomplete: 'off', part: 'input' });
        this.#box.value = this.getAttribute('q') ?? '';
        const form = make('form', { role: 'search' }, this.#box, make('button', { part: 'button' }, this.#text('button')));
        form.addEventListener('submit', (event) => { event.preventDefault(); this.setAttribute('q', this.#box.value); });
        section.append(form);
      }
      section.append(this.#status, this.#body);
      this.shadowRoot.replaceChildren(section);
    }

    /** Once for all attributes that change together. */
    #later() {
      if (this.#queued) return;
      this.#queued = true;
      queueMicrotask(() => { this.#queued = false; if (this.isConnected) this.#load(); });
    }

    async #load() {
      this.#under?.abort();
      const under = this.#under = new AbortController();
      const timer = setTimeout(() => under.abort('late'), kWaitMs);
      const limit = Math.min(kMost, Math.max(1, Number(this.getAttribute('limit')) || 5));
      this.#status.textContent = this.#text('loading');
      this.#body.className = 'busy';
      try {
        const address = this.#address('v1/search', { ...this.#asked, sort: this.getAttribute('sort'), limit: String(limit), fields: kFields, lang: this.#language });
        const answer = await fetch(address, { signal: under.signal, credentials: 'omit' });
        if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).detail ?? answer.status);
        const found = await answer.json();
        if (under === this.#under) this.#show(found);
      } catch (error) {
        if (under !== this.#under || !this.isConnected) return;
        this.#fail();
        console.warn(`job-search: ${error?.message ?? error}`);
      } finally {
        clearTimeout(timer);
        if (under === this.#under) this.#body.className = '';
      }
    }

    #show({ total, hits, query }) {
      const n = total.value;
      const count = new Intl.NumberFormat(this.#language).format(n) + (total.relation === 'gte' ? '+' : '');
      this.#status.textContent = n > 0 ? this.#text(n === 1 ? 'found.one' : 'found.other', { count })
        : this.#text(hits.length > 0 ? 'close' : 'none');
      const shown = n > 0 ? hits.filter((hit) => hit.match === 'all') : hits;
      this.#body.replaceChildren(...(shown.length ? [make('ol', { part: 'list' }, ...shown.map((hit) => this.#hit(hit)))] : []),
        this.#links(query.text, n > 0 ? 'all' : 'site', n > 0 ? this.#asked : {}));
      this.dispatchEvent(new CustomEvent('job-search', { detail: { total: n } }));
    }

    #hit({ id, title, institution, place, closing, language }) {
      const soon = closing && (Date.parse(closing) - Date.now()) / kDay < kSoonDays;
      const day = closing && new Intl.DateTimeFormat(this.#language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(closing));
      return make('li', { part: 'item' },
        make(`h${this.#level + 1}`, { class: 'title' }, make('a', {
          href: this.#address(`jobs/${encodeURIComponent(id)}`, { lang: this.getAttribute('lang') && this.#language }), lang: language, part: 'link',
        }, title || this.#text('untitled'))),
        make('p', { class: 'where' }, [institution, place].filter(Boolean).join(' · ')),
        make('p', { class: soon ? 'by soon' : 'by' }, closing ? this.#text('by', { date: day }) : this.#text('undated')));
    }

    #links(query, key, asked) {
      const lang = this.getAttribute('lang') && this.#language;
      return make('p', { class: 'links' },
        make('a', { href: this.#address('search', { ...asked, lang }), part: 'link' }, this.#text(key)),
        make('a', { href: this.#address('alerts', { q: query, lang }), part: 'link' }, this.#text('alert')));
    }

    /** The page's own link where it has one, else one to the site. */
    #fail() {
      this.#status.textContent = this.#text('failed');
      const again = make('button', { type: 'button', part: 'button' }, this.#text('again'));
      again.addEventListener('click', () => this.#load());
      this.#body.replaceChildren(make('p', { class: 'links' },
        make('slot', {}, make('a', { href: this.#address('search', this.#asked), part: 'link' }, this.#text('site')))), again);
    }
  }

  if (!customElements.get('job-search')) customElements.define('job-search', JobSearch);
})();
