// Search, ad, evidence, topic and lists, as a visitor goes through them, with and without JavaScript.
import assert from 'node:assert/strict';
import { openPage, startSite, suite } from './site.mjs';

const site = await startSite();

const titles = (page) => page.locator('.results .hit h3').allInnerTexts();
const total = async (page) => Number((await page.locator('#results-title').innerText()).match(/[\d,]+/)[0].replace(',', ''));

async function searchAndNarrow(javaScriptEnabled) {
  const page = await openPage(site, { javaScriptEnabled });
  await page.go('/');
  await page.fill('#q', 'research postdoc');
  await page.press('#q', 'Enter');
  await page.waitForURL(/\/search\?/);
  const all = await total(page);
  assert(all > 3, 'hits');

  const value = page.locator('.facet[open] li a').first();
  const count = Number((await value.locator('.count').innerText()).replace(',', ''));
  await value.click();
  await page.waitForURL(/&/);
  assert.equal(await total(page), count, 'a facet leads to as many ads as it says');
  assert.equal(await page.locator('.facet a[aria-current]').count(), 1, 'it is on');

  const chips = await page.locator('.chip').count();
  await page.locator('.chip a').first().click();
  await page.waitForURL((url) => !/&/.test(url.search));
  assert.equal(await page.locator('.chip').count(), chips - 1, 'a chip is gone');
  assert.equal(await total(page), all);

  await page.go('/search');
  await page.locator('.sorts a', { hasText: 'Closing soon' }).click();
  await page.waitForURL(/sort=closing/);
  const days = await page.locator('.results .hit time').evaluateAll((times) => times.map((time) => time.dateTime));
  assert(days.length > 3);
  assert.deepEqual(days, [...days].sort(), 'closing soon comes first');

  const seen = new Set();
  for (let pages = 1; ; ++pages) {
    for (const href of await page.locator('.results .hit h3 a').evaluateAll((links) => links.map((link) => link.pathname))) {
      assert(!seen.has(href), `${href} comes once`);
      seen.add(href);
    }
    const next = page.locator('.pages a[rel=next]');
    if (await next.count() === 0) break;
    const before = page.url();
    await next.click();
    await page.waitForURL((url) => url.href !== before);
    assert(pages < 50);
  }
  assert.equal(seen.size, await total(page), 'the pages hold every ad');
  await page.follow(page.locator('.pages a[rel=prev]'));
  assert((await titles(page)).length > 0, 'and lead back');
  await page.done();
}

async function nothingFound(javaScriptEnabled) {
  const page = await openPage(site, { javaScriptEnabled });
  await page.go('/search?q=zzzzqqqq');
  await page.follow(page.locator('.steps a').first());
  assert(await page.locator('.hit').count() > 0, 'a next step leads to ads');
  await page.done();
}

async function adAndEvidence(javaScriptEnabled) {
  const page = await openPage(site, { javaScriptEnabled });
  await page.go('/search?q=radiomics');
  const title = await page.locator('.hit h3 a').first().innerText();
  await page.locator('.hit h3 a').first().click();
  await page.waitForURL(/\/jobs\//);
  assert.equal(await page.locator('h1').innerText(), title);
  const evidence = page.locator('.evidence').first();
  assert(!await evidence.locator('li').first().isVisible(), 'evidence is folded away');
  await evidence.locator('summary').click();
  assert(await evidence.locator('li').first().isVisible(), 'a click shows it');
  const shown = page.locator('.evidence a[href^="#found-"]').first();
  const mark = await shown.getAttribute('href');
  await page.locator('.evidence:not([open]) summary').evaluateAll((all) => all.forEach((one) => one.parentElement.setAttribute('open', '')));
  await shown.click();
  assert(await page.locator(mark).isVisible(), 'it leads to the words');
  const posting = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
  assert.equal(posting['@type'], 'JobPosting');
  assert.match(await page.locator('link[rel=canonical]').getAttribute('href'), /jobs\.localhost/, 'the source is canonical');
  await page.locator('.similar .hit h3 a').first().click();
  await page.waitForURL(/\/jobs\//);
  assert.notEqual(await page.locator('h1').innerText(), title, 'a similar ad is another one');
  await page.done();
}

async function topicAndLists(javaScriptEnabled) {
  const page = await openPage(site, { javaScriptEnabled });
  await page.go('/topics');
  await page.fill('#topic-q', 'medical physics');
  await page.press('#topic-q', 'Enter');
  await page.waitForURL(/\/topics\/medical-physics/);
  for (const block of ['what', 'roles', 'qualifications', 'skills', 'places', 'pay', 'trends', 'questions', 'listings', 'alert'])
    assert.equal(await page.locator(`#${block}`).count(), 1, block);
  assert(await page.locator('#questions .answer').count() > 3, 'answers');
  const row = page.locator('#places .rows li').first();
  const count = Number(await row.locator('.row-count').evaluate((one) => one.firstChild.textContent));
  await row.locator('a').click();
  await page.waitForURL(/\/search\?/);
  assert.equal(await total(page), count, 'a figure leads to its ads');

  await page.go('/browse/country');
  const link = page.locator('.values .value-link').first();
  const ads = Number(await link.locator('.count').innerText());
  await link.click();
  await page.waitForURL(/\/search\?country=/);
  assert.equal(await total(page), ads);
  await page.done();
}

async function languages() {
  for (const [language, words] of Object.entries({ de: 'Stellen', fr: 'offre', es: 'oferta' })) {
    const page = await openPage(site, { locale: language, javaScriptEnabled: false });
    await page.go('/');
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    assert.match(await page.locator('main').innerText(), new RegExp(words));
    await page.locator('footer a[lang=en]').click();
    await page.waitForURL(/lang=en/);
    await page.locator('.fields a').first().click();
    await page.waitForURL(/lang=en/);
    assert.equal(await page.locator('html').getAttribute('lang'), 'en', 'the choice goes along');
    await page.done();
  }
}

async function suggestions() {
  const page = await openPage(site);
  await page.go('/');
  await page.locator('#q').pressSequentially('medic', { delay: 20 });
  await page.locator('[role=option]').first().waitFor();
  await page.press('#q', 'ArrowDown');
  const chosen = await page.locator('[role=option][aria-selected=true] .label').innerText();
  await page.press('#q', 'Enter');
  await page.waitForURL(/\/search\?/);
  assert((await page.locator('#q').inputValue()).toLowerCase().includes(chosen.toLowerCase().split(' ')[0]));
  await page.done();
}

const parts = {};
for (const [name, on] of [['with JavaScript', true], ['without JavaScript', false]]) {
  parts[`search, facet, chip, sort, pages ${name}`] = () => searchAndNarrow(on);
  parts[`nothing found leads on ${name}`] = () => nothingFound(on);
  parts[`ad, evidence, similar ${name}`] = () => adAndEvidence(on);
  parts[`topic, lists ${name}`] = () => topicAndLists(on);
}
await suite({ ...parts, 'languages': languages, 'suggestions': suggestions });
