// What the suites share: a browser, servers over a copy of the sample site's index, an SMTP server that keeps what it gets,
// and a watch over every page: no error on its console (which tells of violations of its policy too), no request to any
// other site, no cookie. The environment is that of run.sh.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const { PROGRAMS, WORK, MODULES, BROWSER, NOW } = process.env;
const require = createRequire(join(MODULES, 'package.json'));
const { chromium } = require('playwright-core');
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
const here = dirname(fileURLToPath(import.meta.url));
const atEnd = [];

export const browser = await chromium.launch({ executablePath: BROWSER, args: process.getuid() === 0 ? ['--no-sandbox'] : [] });
atEnd.push(() => browser.close());

/** Waits until `look` gives something. */
export async function until(what, look, seconds = 20) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((go) => { setTimeout(go, 100); })) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`waited ${seconds} s in vain: ${what}`);
}

function start(program, args, sayings) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child[sayings].on('data', (text) => { said += text; });
  child[sayings === 'stdout' ? 'stderr' : 'stdout'].resume();
  atEnd.push(() => child.kill());
  return { child, said: () => said };
}

async function freePort() {
  const server = createServer();
  await new Promise((go) => { server.listen(0, '127.0.0.1', go); });
  const { port } = server.address();
  await new Promise((go) => { server.close(go); });
  return port;
}

/** A server over a copy of the sample site's index: {url, home, run(program, ...arguments), published()}. */
export async function startSite(...options) {
  const home = await mkdtemp(join(WORK, 'home-'));
  atEnd.push(() => rm(home, { recursive: true, force: true }));
  await cp(join(WORK, 'home'), home, { recursive: true });
  const url = `http://127.0.0.1:${await freePort()}`;
  const server = start(join(PROGRAMS, 'jobquery'), ['serve', '--home', home, '--listen', url.slice(7), '--base-url', url, '--now', NOW,
    '--rate', '0', '--access-log', 'none', '--site-name', 'Sample jobs', ...options], 'stderr');
  await until(`the server starts: ${server.said()}`, () => server.said().includes('listening'));
  const run = async (program, ...args) => (await promisify(execFile)(join(PROGRAMS, program), [...args, '--home', home, '--now', NOW])
    .catch((error) => { throw new Error(`${program} ${args.join(' ')}: ${error.stderr}`); })).stdout;
  /** Waits until the server answers from the index as it is on the disk. */
  const published = async () => {
    const name = (await readFile(join(home, 'index', 'CURRENT'), 'utf8')).trim();
    await until(`the server takes up ${name}`, async () => (await (await fetch(`${url}/metrics`)).text()).includes(`generation="${name}"`));
  };
  return { url, home, run, published };
}

/** An SMTP server of aiosmtpd: {url, mails()}; a mail is {from, to, data}. */
export async function startMailbox() {
  const file = join(await mkdtemp(join(WORK, 'mails-')), 'mails');
  atEnd.push(() => rm(dirname(file), { recursive: true, force: true }));
  const sink = start('/usr/bin/python3', [join(here, '..', 'support', 'smtp_sink.py'), file], 'stdout');
  await until('the SMTP server starts', () => sink.said().includes('\n'));
  const mails = async () => (await readFile(file, 'utf8')).split('\n').filter(Boolean).map((line) => JSON.parse(line));
  return { url: `smtp://127.0.0.1:${sink.said().trim()}`, mails };
}

/** The status that a page is expected to have, for Chromium calls a page of 410 an error. */
const expected = new WeakMap();

/** A page that is watched; `options` as of newContext. close() tells what was wrong. */
export async function openPage(site, { watch = true, ...options } = {}) {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10000);
  const wrong = [];
  if (watch) {
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      if (/status of \d+/.test(message.text()) && message.location().url === page.url() && expected.get(page)) return;
      wrong.push(`console: ${message.text()} at ${page.url()}`);
    });
    page.on('pageerror', (error) => wrong.push(`script: ${error} at ${page.url()}`));
    context.on('request', (request) => {
      if (!request.url().startsWith(`${site.url}/`)) wrong.push(`request to ${request.url()} from ${page.url()}`);
    });
  }
  page.go = async (path, status = 200) => {
    expected.set(page, status !== 200);
    const answer = await page.goto(path.startsWith('http') ? path : site.url + path);
    assert.equal(answer.status(), status, `${path} is ${status}`);
    return answer;
  };
  /** Clicks, and waits for the page that this leads to. */
  page.follow = (target) => Promise.all([page.waitForEvent('framenavigated'), typeof target === 'string' ? page.click(target) : target.click()])
    .then(() => page.waitForLoadState());
  /** After this a page of another status than 200 is no error. */
  page.mayFail = () => expected.set(page, true);
  page.done = async () => {
    const cookies = await context.cookies();
    await context.close();
    assert.deepEqual(wrong, []);
    assert.deepEqual(cookies, [], 'no cookie');
  };
  return page;
}

/** What axe finds on a page, and whether it is wider than the screen. */
export async function faults(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  const found = violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(' >> ')).join(', ')}`);
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) found.push('wider than the screen');
  return found;
}

/** Runs the parts of a suite one after the other; the first that fails ends it. */
export async function suite(parts) {
  let failed = null;
  for (const [name, part] of Object.entries(parts)) {
    const began = Date.now();
    try {
      await part();
      console.log(`ok   ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed = error;
      console.log(`FAIL ${name}\n${error.stack}`);
      break;
    }
  }
  for (const end of atEnd.reverse()) await end();
  process.exit(failed ? 1 : 0);
}
