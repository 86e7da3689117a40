// Drives the pages of a running server with a browser: node pages.mjs URL CHROMIUM
// With and without JavaScript: search, facet, chip, ad, evidence, topic; axe finds nothing on any page.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core');
const [, , base, executablePath = '/usr/bin/chromium'] = process.argv;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

async function walk(javaScriptEnabled) {
  const page = await browser.newPage({ javaScriptEnabled, locale: 'en-GB' });
  await page.goto(`${base}/`);
  await page.fill('#q', 'research');
  await page.press('#q', 'Enter');
  await page.waitForURL(/\/search\?/);
  assert(await page.locator('.hit').count() > 0, 'hits');
  const value = page.locator('.facet[open] li a').first();
  await value.click();
  await page.waitForURL(/&/);
  assert.equal(await page.locator('.facet a[aria-current]').count() > 0, true, 'a facet is on');
  const chips = await page.locator('.chip').count();
  await page.locator('.chip a').first().click();
  await page.waitForLoadState();
  assert.equal(await page.locator('.chip').count(), chips - 1, 'a chip is gone');
  await page.locator('.hit h3 a').first().click();
  await page.waitForURL(/\/jobs\//);
  await page.locator('.evidence summary').first().click();
  assert(await page.locator('.evidence[open] li').first().isVisible(), 'evidence');
  await page.goto(`${base}/topics`);
  await page.locator('.cloud a').first().click();
  await page.waitForURL(/\/topics\//);
  assert(await page.locator('#questions .answer').count() > 0, 'answers');
  await page.close();
}

async function check(path, colorScheme, width) {
  const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.goto(base + path);
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() => axe.run());
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  await context.close();
  const found = violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target).join(' ')}`);
  if (wide) found.push('wider than the screen');
  return found.map((one) => `${path} ${colorScheme} ${width}: ${one}`);
}

await walk(true);
await walk(false);
const found = [];
for (const path of ['/', '/search?q=research', '/search?q=zzzzqq', '/topics', '/topics/physics', '/browse/country', '/about', '/post', '/alerts', '/nothing']) {
  found.push(...await check(path, 'light', 1280), ...await check(path, 'dark', 390));
}
await browser.close();
console.log(found.length === 0 ? 'pages: all well' : found.join('\n'));
process.exit(found.length === 0 ? 0 : 1);
