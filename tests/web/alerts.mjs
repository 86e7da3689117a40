// Alerts by a real SMTP server: from sign-up over the mail's link to the end of the alert, also by the one click of RFC 8058,
// with and without JavaScript.
import assert from 'node:assert/strict';
import { openPage, startMailbox, startSite, suite, until } from './site.mjs';

const mailbox = await startMailbox();
const site = await startSite('--smtp-url', mailbox.url, '--smtp-plain', '--mail-from', 'alerts@jobs.example.org');

/** The text of a mail: its headers unfolded, its parts decoded. */
function text({ data }) {
  const bytes = (body) => Buffer.from(body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (all, hex) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8');
  const head = data.slice(0, data.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const encoded = data.split(/Content-Transfer-Encoding: base64\r\n(?:[^\r\n]+\r\n)*\r\n/).slice(1)
    .map((part) => Buffer.from(part.split('\r\n--')[0], 'base64').toString('utf8')).join('\n');
  return `${head}\n\n${bytes(data)}\n${encoded}`;
}
const header = (mail, name) => text(mail).match(new RegExp(`^${name}: (.*)$`, 'mi'))?.[1];
const link = (mail, path) => text(mail).match(new RegExp(`http[^\\s<>"]*${path}\\?token=[^\\s<>"]+`))?.[0];
const mailTo = (address, number = 1) => until(`mail ${number} to ${address}`, async () => {
  const mails = (await mailbox.mails()).filter((mail) => mail.to.includes(address));
  return mails.length >= number ? mails[number - 1] : null;
});
const stored = async () => site.run('jobquery', 'alerts', 'list', '--format', 'json').catch(() => '');

async function signUp(page, address) {
  await page.go('/search?q=radiomics');
  await page.locator('.save a').click();
  await page.waitForURL(/\/alerts\?/);
  assert.equal(await page.inputValue('#f-q'), 'radiomics', 'the search goes along');
  await page.fill('#f-email', address);
  await page.selectOption('#f-frequency', 'immediate');
  await page.follow('main button[type=submit]');
  return mailTo(address);
}

async function fromSignUpToEnd(javaScriptEnabled) {
  const address = `ada-${javaScriptEnabled ? 'with' : 'without'}@example.net`;
  const page = await openPage(site, { javaScriptEnabled });
  const mail = await signUp(page, address);
  assert.equal(mail.from, 'alerts@jobs.example.org');
  const confirm = link(mail, '/alerts/confirm');
  assert(confirm, `a link to confirm: ${text(mail)}`);

  await page.go(confirm);  // as a mail filter does
  assert.match(await page.locator('main').innerText(), /radiomics/);
  await page.go(confirm);
  await page.follow('main button[type=submit]');
  assert.equal(await page.locator('h1').innerText(), 'The search is saved');

  await until('the alert is on', async () => (await stored()).includes(address));
  const unsubscribe = await unsubscribeLink(address);
  await page.go(unsubscribe);
  assert((await stored()).includes(address), 'to open the link ends nothing');
  await page.follow('main button[type=submit]');
  await until('the address is gone', async () => !(await stored()).includes(address));
  await page.go(unsubscribe, 404);
  await page.done();
}

/** Publishes an ad that the alert is about and takes the link of the mail that tells of it. */
async function unsubscribeLink(address) {
  await publish(`Radiomics for ${address}`);
  const mail = await mailTo(address, 2);
  assert.match(text(mail), /Radiomics for/, 'the mail has the ad');
  assert.equal(header(mail, 'List-Unsubscribe-Post'), 'List-Unsubscribe=One-Click');
  return header(mail, 'List-Unsubscribe').match(/<(http[^>]+)>/)[1];
}

async function publish(title) {
  const { writeFile } = await import('node:fs/promises');
  const file = `${site.home}/rows.jsonl`;
  await writeFile(file, `${JSON.stringify({
    reference: title, title, institution: 'University of Thornbury', location: 'Leeds, United Kingdom', closing: '2026-05-01',
    description: `We study radiomics of the lung. ${title}. You have a degree in physics and like to program in Python.`,
  })}\n`);
  await site.run('jobindex', 'import', file, '--source', 'test');
  await site.run('jobindex', 'index');
  await site.published();
}

async function oneClick() {
  const address = 'grace@example.net';
  const page = await openPage(site);
  const confirm = link(await signUp(page, address), '/alerts/confirm');
  await page.go(confirm);
  await page.follow('main button[type=submit]');
  const target = await unsubscribeLink(address);
  const answer = await fetch(target, { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  assert.equal(answer.status, 200);
  await until('the address is gone', async () => !(await stored()).includes(address));
  await page.done();
}

async function faultsAreNamed(javaScriptEnabled) {
  const page = await openPage(site, { javaScriptEnabled });
  await page.go('/alerts');
  await page.locator('form.form').evaluate((form) => { form.noValidate = true; });
  page.mayFail();
  await page.fill('#f-q', 'statistics');
  await page.fill('#f-email', 'nobody');
  await page.follow('main button[type=submit]');
  assert.equal(await page.getAttribute('#f-email', 'aria-invalid'), 'true');
  assert.equal(await page.inputValue('#f-q'), 'statistics', 'what was typed stays');
  await page.done();
}

async function fromTopic() {
  const page = await openPage(site, { javaScriptEnabled: false });
  await page.go('/topics/medical-physics');
  await page.fill('#alert-email', 'topic@example.net');
  await page.click('#alert button');
  await page.waitForURL(/\/alerts/);
  assert(link(await mailTo('topic@example.net'), '/alerts/confirm'));
  await page.done();
}

await suite({
  'sign-up, mail, confirmed, told of an ad, ended, with JavaScript': () => fromSignUpToEnd(true),
  'the same without JavaScript': () => fromSignUpToEnd(false),
  'one click of RFC 8058': oneClick,
  'faults of the form': () => faultsAreNamed(true),
  'faults of the form without JavaScript': () => faultsAreNamed(false),
  'an alert of a topic': fromTopic,
});
