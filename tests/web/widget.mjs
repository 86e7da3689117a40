// <job-search> in a page of another origin with a strict Content-Security-Policy, and where its server does not answer.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { faults, openPage, startSite, suite, until } from './site.mjs';

// The foreign site: whatever is asked for by ?attributes, with the policy of a careful webmaster.
let site;
let policy;
const foreign = createServer((request, response) => {
  const { searchParams } = new URL(request.url, 'http://foreign');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', policy);
  response.end(`<!doctype html><html lang="${searchParams.get('lang') ?? 'en'}"><head><meta charset="utf-8"><title>A society</title>
    <link rel="icon" href="data:,"><script src="${site.url}/widget.js" defer></script></head>
    <body><main><h1>A society</h1><h2>Jobs</h2><job-search ${searchParams.get('attributes')}><a id="plain" href="${site.url}/search?q=physics">Open positions in physics</a></job-search></main></body></html>`);
});
await new Promise((go) => { foreign.listen(0, '127.0.0.1', go); });
foreign.unref();
const port = foreign.address().port;
const allowed = `http://127.0.0.1:${port}`;
site = await startSite('--cors', allowed);
policy = `default-src 'none'; script-src ${site.url}; connect-src ${site.url}; style-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; require-trusted-types-for 'script'`;

const address = (attributes, origin = allowed, more = '') => `${origin}/?attributes=${encodeURIComponent(attributes)}${more}`;
/** A page of the foreign site; only its own document and the server may be asked. */
async function foreignPage(options = {}) {
  const page = await openPage(site, { watch: false, ...options });
  page.wrong = [];
  page.on('console', (message) => { if (message.type() === 'error') page.wrong.push(message.text()); });
  page.on('pageerror', (error) => page.wrong.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site.url}/`) && !request.isNavigationRequest() && !request.url().startsWith('data:')) page.wrong.push(request.url());
  });
  return page;
}
const status = (page) => page.locator('job-search [role=status]');
const hits = (page) => page.locator('job-search li');
/** Waits for the answer to what was asked last: until then the list before it stays, dimmed. */
const answered = (page) => until('the answer', async () => await page.locator('job-search .busy').count() === 0);

async function showsAds() {
  const page = await foreignPage();
  await page.go(address('q="physics" limit="3" search-box'));
  await hits(page).first().waitFor();
  assert.equal(await hits(page).count(), 3);
  assert.match(await status(page).innerText(), /^\d+ open ads$/);
  assert(!await page.locator('#plain').isVisible(), 'the fallback is not needed');
  assert.equal(await page.locator('job-search').evaluate((one) => getComputedStyle(one.shadowRoot.querySelector('section')).borderTopWidth), '1px',
    'its style sheet holds in spite of style-src none');
  const href = await hits(page).locator('a').first().getAttribute('href');
  assert(href.startsWith(`${site.url}/jobs/`));
  const title = await hits(page).locator('a').first().innerText();

  await page.evaluate(() => document.querySelector('job-search').setAttribute('level', 'postdoc|phd'));
  await answered(page);
  assert.match(await status(page).innerText(), /^\d+ open ads?$/);
  assert(!(await hits(page).allInnerTexts()).join().includes('undefined'));
  await page.locator('job-search input').fill('radiomics');
  await page.locator('job-search input').press('Enter');
  await answered(page);
  assert.notEqual(await hits(page).locator('a').first().innerText(), title, 'the search box works');
  assert.deepEqual(await faults(page), []);

  await hits(page).locator('a').first().click();
  await page.waitForURL(`${site.url}/jobs/**`);
  assert.deepEqual(page.wrong, [], 'no error and no violation of the policy');
  await page.done();
}

async function attributesFollow() {
  const page = await foreignPage();
  await page.go(address('q="physics" heading="Places" heading-level="2"'));
  await hits(page).first().waitFor();
  assert.equal(await page.locator('job-search h2').innerText(), 'Places');
  await page.evaluate(() => { const one = document.querySelector('job-search'); one.setAttribute('lang', 'de'); one.setAttribute('limit', '1'); one.setAttribute('heading', ''); });
  await answered(page);
  assert.match(await status(page).innerText(), /Stelle/);
  assert.equal(await hits(page).count(), 1);
  assert.equal(await page.locator('job-search h2').count(), 0);
  assert.match(await hits(page).locator('a').getAttribute('href'), /lang=de/);
  const colour = () => page.locator('job-search').evaluate((one) => getComputedStyle(one.shadowRoot.querySelector('a')).color);
  await page.evaluate(() => document.querySelector('job-search').style.setProperty('--job-search-accent', 'rgb(200, 0, 0)'));
  assert.equal(await colour(), 'rgb(200, 0, 0)', 'variables set its colours');
  assert.deepEqual(page.wrong, []);
  await page.done();
}

async function nothingThere() {
  const page = await foreignPage();
  await page.go(address('q="zzzzqqqq"', allowed, '&lang=fr'));
  await until('says so in the language of the page', async () => /Aucune offre/.test(await status(page).innerText()));
  assert.match(await page.locator('job-search .links a').last().getAttribute('href'), /\/alerts\?q=zzzzqqqq/);
  assert.deepEqual(await faults(page), []);
  assert.deepEqual(page.wrong, []);
  await page.done();
}

async function fallsBack() {
  // An origin that --cors does not name.
  const page = await foreignPage();
  await page.go(address('q="physics"', `http://localhost:${port}`));
  await page.locator('#plain').waitFor();
  assert.match(await status(page).innerText(), /cannot be shown/);
  assert(await page.locator('job-search button').isVisible(), 'one can try again');
  assert.deepEqual(await faults(page), []);
  await page.done();

  // An API that refuses the attributes.
  const refused = await foreignPage();
  await refused.go(address('country="Atlantis"'));
  await refused.locator('#plain').waitFor();
  await refused.evaluate(() => document.querySelector('job-search').setAttribute('country', 'Germany'));
  await hits(refused).first().waitFor();
  assert(!await refused.locator('#plain').isVisible(), 'and is there again as soon as it answers');
  await refused.done();

  // No JavaScript, and no widget.js.
  const plain = await foreignPage({ javaScriptEnabled: false });
  await plain.go(address('q="physics"'));
  await plain.locator('#plain').click();
  await plain.waitForURL(`${site.url}/search?q=physics`);
  await plain.done();
  const blocked = await foreignPage();
  await blocked.route('**/widget.js', (route) => route.abort());
  await blocked.go(address('q="physics"'));
  assert(await blocked.locator('#plain').isVisible());
  await blocked.done();
}

async function darkAndNarrow() {
  const page = await foreignPage({ colorScheme: 'dark', viewport: { width: 360, height: 800 } });
  await page.go(address('q="physics" search-box'));
  await hits(page).first().waitFor();
  assert.deepEqual(await faults(page), []);
  await page.done();
}

async function configured(javaScriptEnabled) {
  const page = await openPage(site, { javaScriptEnabled });
  await page.go('/widget');
  await page.fill('#f-q', 'physics');
  await page.selectOption('#f-limit', '3');
  await page.press('#f-q', 'Tab');
  if (javaScriptEnabled) {
    await until('the preview follows', async () => await hits(page).count() === 3);
  } else {
    await page.click('form.form button');
    await page.waitForURL(/q=physics/);
  }
  const snippet = await page.locator('.code').innerText();
  assert(snippet.includes(`<script src="${site.url}/widget.js" defer></script>`));
  assert(snippet.includes('<job-search q="physics" limit="3">'), snippet);
  assert(snippet.includes(`<a href="${site.url}/search?q=physics">`));
  await page.done();
}

await suite({
  'ads in a foreign page with a strict policy': showsAds,
  'attributes, language, colours follow': attributesFollow,
  'nothing found leads on': nothingThere,
  'a link where the API or the script fails': fallsBack,
  'dark and narrow': darkAndNarrow,
  'the page that makes the lines': () => configured(true),
  'the same without JavaScript': () => configured(false),
});
