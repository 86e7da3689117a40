// An ad that a visitor posts: refused with its faults named, reviewed, taken in, found; with and without JavaScript.
import assert from 'node:assert/strict';
import { openPage, startSite, suite } from './site.mjs';

const site = await startSite();

/** Ads that are alike would be the same post, shown once. */
const kTexts = {
  seismics: 'You listen to glaciers with seismics, and write Python. A doctorate in physics is required.',
  anthropology: 'Our anthropology group lives with herders in the Alps for a year; you have a degree in the humanities.',
};

async function post(javaScriptEnabled, word) {
  const page = await openPage(site, { javaScriptEnabled });
  const title = `Postdoc in ${word} of mountains`;
  await page.go('/post');
  await page.locator('form.form').evaluate((form) => { form.noValidate = true; });
  page.mayFail();
  await page.fill('#f-title', title);
  await page.fill('#f-closing', '');
  await page.follow('main button[type=submit]');
  assert(await page.locator('[aria-invalid=true]').count() >= 4, 'what is missing is named');
  assert.equal(await page.inputValue('#f-title'), title, 'what was typed stays');

  await page.fill('#f-institution', 'University of Thornbury');
  await page.fill('#f-city', 'Leeds');
  await page.fill('#f-country', 'United Kingdom');
  await page.fill('#f-closing', '2026-05-20');
  await page.fill('#f-description', `For a < b: <script>alert(1) <b>and\n${kTexts[word]}`);
  await page.fill('#f-email', 'ada@example.net');
  await page.follow('main button[type=submit]');
  assert.match(await page.locator('main').innerText(), /looked at|review/i, 'taken');

  await page.go(`/search?q=${word}`);
  assert.equal(await page.locator('.hit h3', { hasText: title }).count(), 0, 'it does not show before it was looked at');
  const waiting = (await site.run('jobquery', 'submissions', 'list', '--format', 'json')).trim().split('\n').map((line) => JSON.parse(line));
  const mine = waiting.find((one) => one.job.title === title);
  assert.equal(mine.contact, 'ada@example.net');
  await site.run('jobquery', 'submissions', 'accept', String(mine.id));
  await site.run('jobindex', 'inbox');

  await site.published();
  await page.go(`/search?q=${word}&sort=posted`);
  await page.locator('.hit h3 a', { hasText: title }).click();
  await page.waitForURL(/\/jobs\//);
  const text = await page.locator('main').innerText();
  assert.equal(await page.locator('script:not([src]):not([type="application/ld+json"])').count(), 0, 'script is none');
  assert(text.includes(kTexts[word]), text);
  assert(text.includes('For a < b: <script>alert(1) <b>and'), 'nothing is lost of what was written');
  assert(!text.includes('ada@example.net'), 'the address is not shown');
  assert.match(text, /University of Thornbury/);
  await page.done();
}

async function rejected() {
  const page = await openPage(site, { javaScriptEnabled: false });
  await page.go('/post');
  for (const [name, value] of Object.entries({ title: 'Earn at home', institution: 'Nobody', city: 'Leeds', country: 'UK',
    description: 'You sit at home and earn a lot of money. Ask us how it is done, it is easy for all.', email: 'spam@example.net' }))
    await page.fill(`#f-${name}`, value);
  await page.follow('main button[type=submit]');
  const [one] = (await site.run('jobquery', 'submissions', 'list', '--format', 'json')).trim().split('\n').map((line) => JSON.parse(line));
  await site.run('jobquery', 'submissions', 'reject', String(one.id));
  await assert.rejects(site.run('jobquery', 'submissions', 'list'), 'nothing waits');
  await page.go('/search?q=%22earn+at+home%22');
  assert.equal(await page.locator('.hit h3', { hasText: 'Earn at home' }).count(), 0);
  await page.done();
}

await suite({
  'post, review, found with JavaScript': () => post(true, 'seismics'),
  'post, review, found without JavaScript': () => post(false, 'anthropology'),
  'a rejected ad never shows': rejected,
});
