// Every kind of page: axe, keyboard, weight. Wide and light, narrow and dark.
import assert from 'node:assert/strict';
import { faults, openPage, startMailbox, startSite, suite, until } from './site.mjs';

const mailbox = await startMailbox();
const site = await startSite('--smtp-url', mailbox.url, '--smtp-plain', '--mail-from', 'alerts@jobs.example.org');
const search = async (query) => (await (await fetch(`${site.url}/v1/search?${query}`)).json()).hits;
const [open] = await search('q=radiomics&limit=1');
const closed = (await search('expired=true&limit=100')).find((hit) => !hit.live);

const kLooks = [{ colorScheme: 'light', viewport: { width: 1280, height: 900 } }, { colorScheme: 'dark', viewport: { width: 390, height: 844 } }];
const kPages = [
  ['/'], ['/search?q=physics'], ['/search?q=physics&level=phd&country=DE'], ['/search?near=Berlin&radius=300&sort=distance'], ['/search?q=zzzzqqqq'],
  [`/jobs/${open.id}`], [`/jobs/${closed.id}`, 410], ['/topics'], ['/topics/medical-physics?expired=1'], ['/topics/data-science/medical-physics'],
  ['/browse/discipline'], ['/browse/institution'], ['/about'], ['/post'], ['/alerts?q=mri'], ['/widget?q=physics'], ['/nothing', 404],
  ['/search?q=mri&lang=de'], ['/jobs/0123456789abcdef0123456789abcdef', 404], ['/jobs/no-id', 400],
];

async function axeFindsNothing() {
  const found = [];
  for (const look of kLooks) {
    const page = await openPage(site, look);
    for (const [path, status] of kPages) {
      await page.go(path, status);
      if (path.startsWith('/widget')) await page.locator('job-search li').first().waitFor();
      await page.locator('details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
      for (const fault of await faults(page)) found.push(`${path} ${look.colorScheme} ${look.viewport.width}: ${fault}`);
    }
    await page.done();
  }
  assert.deepEqual(found, []);
}

async function axeFindsNothingOnForms() {
  const found = [];
  for (const [i, look] of kLooks.entries()) {
    const page = await openPage(site, look);
    const check = async (what) => { for (const fault of await faults(page)) found.push(`${what} ${look.colorScheme}: ${fault}`); };
    await page.go('/post');
    await page.locator('form.form').evaluate((form) => { form.noValidate = true; });
    page.mayFail();
    await page.follow('main button[type=submit]');
    await check('/post with faults');
    await page.go('/alerts');
    await page.fill('#f-q', 'radiomics');
    await page.fill('#f-email', `axe-${i}@example.net`);
    await page.follow('main button[type=submit]');
    await check('/alerts, sent');
    assert.equal(await page.locator('h1').innerText(), 'One more step');
    const mail = await until('a mail', async () => (await mailbox.mails())[i]);
    const data = mail.data.replace(/=\r?\n/g, '').replace(/=3D/g, '=');
    await page.go(data.match(/http[^\s<>"]*\/alerts\/confirm\?token=[^\s<>"]+/)[0]);
    await check('confirm');
    await page.follow('main button[type=submit]');
    await check('confirmed');
    await page.done();
  }
  assert.deepEqual(found, []);
}

async function keyboard() {
  const page = await openPage(site);
  await page.go('/search?q=physics');
  const focus = () => page.evaluate(() => {
    const at = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    return { text: at.innerText || at.name, is: at.closest('.skip, .chip, .facet, .hit, .sorts, aside, .pages')?.className ?? at.localName, outline: `${outlineStyle} ${outlineWidth}` };
  });
  await page.keyboard.press('Tab');
  const skip = await focus();
  assert.equal(skip.is, 'skip', 'the first stop leads past the header');
  assert(await page.locator('.skip').evaluate((one) => one.getBoundingClientRect().top >= 0), 'and can be seen');
  await page.keyboard.press('Enter');
  const reached = new Set();
  for (let i = 0; i < 120; ++i) {
    await page.keyboard.press('Tab');
    const at = await focus();
    assert.notEqual(at.outline, 'none 0px', `focus can be seen on ${at.text}`);
    reached.add(at.is.split(' ')[0]);
    if (at.is === 'body') break;
  }
  for (const part of ['chip', 'sorts', 'hit', 'facet']) assert(reached.has(part), `${part} is reached: ${[...reached]}`);
  assert(!reached.has('brand'), 'the header was left out');

  // A facet is folded and unfolded, and an ad opened, by keys alone.
  const summary = page.locator('.facet:not([open]) summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.facet').filter({ has: page.locator('summary:focus') }).getAttribute('open'), '');
  await page.locator('.hit h3 a').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/jobs\//);
  await page.locator('.evidence summary').first().focus();
  await page.keyboard.press('Space');
  assert(await page.locator('.evidence[open] li').first().isVisible());
  await page.done();
}

async function weight() {
  for (const path of ['/', '/search?q=physics', `/jobs/${open.id}`, '/topics/medical-physics']) {
    const page = await openPage(site);
    const sizes = [];
    page.on('requestfinished', (request) => sizes.push(request.sizes()));
    await page.go(path);
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(sizes)).reduce((sum, one) => sum + one.responseBodySize + one.responseHeadersSize, 0);
    assert(sizes.length >= 3 && bytes < 100_000, `${path} weighs ${bytes} bytes in ${sizes.length} answers`);
    console.log(`     ${path}: ${bytes} bytes in ${sizes.length} answers`);
    await page.done();
  }
}

await suite({
  'axe finds nothing on any kind of page': axeFindsNothing,
  'axe finds nothing on forms and what follows them': axeFindsNothingOnForms,
  'by keyboard': keyboard,
  'first pages under 100 kB': weight,
});
