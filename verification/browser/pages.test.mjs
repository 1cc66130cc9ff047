// What a customer does on the pages to which links of letters lead, in a real browser on a running stack: ./ocma up, npm ci, npm test.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { isAccessible as isPageAccessible, launched } from './browser.mjs';
import { aDayAt, ask, booked, gateway, link, seen, until } from './stack.mjs';

const PLACE = 'talsi';

let browser;
let page;
let complaints;

before(async () => {
  browser = await launched();
});
after(() => browser.close());

beforeEach(async () => {
  await page?.context().close();
  page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  complaints = [];
  page.on('pageerror', wrong => complaints.push(String(wrong)));
  page.on('console', said => said.type() === 'error' && complaints.push(said.text()));
});

async function opened(address) {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const button = name => page.getByRole('button', { name, exact: true });
const isDone = () => page.getByRole('status').getByText('Thank you, it is done.').waitFor();

const isAccessible = () => isPageAccessible(page);

test('who opens the link confirms, and opening alone changes nothing', async () => {
  const visit = await booked((await aDayAt(PLACE))[0].slot);
  await opened(link(visit));
  assert.equal((await seen(visit)).confirmed, false);
  await isAccessible();
  assert.equal(await page.getAttribute('html', 'lang'), 'en');

  await button('Confirm that I come').click();

  await isDone();
  assert.equal((await seen(visit)).confirmed, true);
  assert.equal(await button('Confirm that I come').count(), 0);
  assert.deepEqual(complaints, []);
});

test('who does not want to cancel after all has still the visit, and who does has none', async () => {
  const visit = await booked((await aDayAt(PLACE))[0].slot);
  await opened(link(visit) + '&do=cancellation');
  await button('Cancel the visit').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Cancel the visit');

  page.once('dialog', asked => asked.dismiss());
  await button('Cancel the visit').click();
  assert.equal((await seen(visit)).status, 'BOOKED');

  page.once('dialog', asked => asked.accept());
  await button('Cancel the visit').click();
  await isDone();
  assert.equal((await seen(visit)).status, 'CANCELLED');
  await page.getByText('This visit can be changed here no more.').waitFor();
  await isAccessible();
  assert.deepEqual(complaints, []);
});

test('another time is chosen on any day that has one free', async () => {
  const visit = await booked((await aDayAt(PLACE)).at(-1).slot);
  await opened(link(visit));

  await button('Choose another time').click();
  await page.getByRole('heading', { level: 2, name: 'Free times' }).waitFor();
  const days = page.getByLabel('Day');
  const last = await days.locator('option').last().getAttribute('value');
  const [year, month, day] = last.split('-');
  await days.selectOption(last);
  const first = page.getByRole('button', { name: `${day}.${month}.${year}.` }).first();
  await first.waitFor();
  await isAccessible();
  const chosen = await first.textContent();
  await first.click();

  await isDone();
  const moved = await seen(visit);
  assert.equal(moved.start.slice(0, 10), last);
  assert.ok(chosen.endsWith(moved.start.slice(11, 16)), chosen + ' is not ' + moved.start);
  assert.deepEqual(complaints, []);
});

test('who cannot be received at their time accepts the time that is proposed', async () => {
  const visit = await booked((await aDayAt(PLACE))[0].slot);
  const block = { place: PLACE, from: visit.start, to: visit.end, reason: 'Repairs' };
  await ask('clerk-' + PLACE, 'POST', '/v1/blocks', block);
  await until(async () => (await seen(visit)).proposal);
  const proposed = (await seen(visit)).proposal.start;
  await opened(link(visit));
  await isAccessible();

  await button('Accept the proposed time').click();

  await isDone();
  assert.equal((await seen(visit)).start, proposed);
  assert.deepEqual(complaints, []);
});

test('a link that is not whole, or not of this visit, opens nothing and says so', async () => {
  await page.goto(gateway + '/visits#appointment=' + randomUUID());
  await page.getByText('The link is not complete.').waitFor();
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  await isAccessible();

  const visit = await booked((await aDayAt(PLACE))[0].slot);
  await page.goto('about:blank');
  await page.goto(link({ ...visit, manageToken: 'x'.repeat(43) }));
  await page.getByRole('heading', { level: 1, name: 'Visit' }).waitFor();
  await isAccessible();
  assert.equal(await page.getByRole('button').count(), 0);
  assert.ok(!(await page.textContent('body')).includes(visit.reference));
});

test('the link of a refusal opens the dispute filled in, and what is typed comes into it', async () => {
  const asked = [];
  page.on('request', request => asked.push(request.url()));
  await opened(`${gateway}/disputes#refusal=${randomUUID()}&number=talsi/2026/7&date=2026-11-26&until=2026-12-28&authority=ocma`);
  await page.getByText('talsi/2026/7', { exact: true }).waitFor();
  await page.getByText('28.12.2026.', { exact: true }).waitFor();
  await page.getByText(/^Office of Citizenship and Migration Affairs, \S+@\S+$/).waitFor();
  await isAccessible();

  await page.getByLabel('Name, or company').fill('Anna Paraugs');
  await page.getByLabel('Why you dispute it').fill('The consent was enclosed.');
  await page.getByText('No: Anna Paraugs').waitFor();
  await page.getByText('Apstrīdu 26.11.2026. lēmumu Nr. talsi/2026/7 (Talsu nodaļa).').waitFor();
  const mail = new URL(await page.getByRole('link', { name: 'Open in the mail program' }).getAttribute('href'));
  assert.equal(mail.protocol, 'mailto:');
  assert.ok(mail.searchParams.get('body').includes('Pamatojums: The consent was enclosed.'));
  assert.ok(asked.every(url => !url.includes('Paraugs') && !url.includes('consent')), asked.join(' '));
  assert.deepEqual(complaints, []);
});

test('a link of a refusal that is not whole says so', async () => {
  await opened(gateway + '/disputes#number=<b>1</b>');
  await page.getByRole('alert').getByText('The link is not complete.').waitFor();
  await isAccessible();
});

/** The questions are those of the office; answers are caught on their way, as nobody was invited here. */
async function invited(survey, status = 201, body = {}) {
  const sent = [];
  const caught = async route => {
    sent.push({ path: new URL(route.request().url()).pathname, key: route.request().headers()['idempotency-key'], body: route.request().postDataJSON() });
    await route.fulfill({ status, contentType: status < 400 ? 'application/json' : 'application/problem+json', body: JSON.stringify(body) });
  };
  await page.route('**/v1/survey-answers', caught);
  await page.route('**/v1/surveys/refusals', caught);
  const asked = [];
  page.on('request', request => asked.push(request.url()));
  await opened(`${gateway}/surveys#survey=${survey}&token=secret-of-the-letter`);
  return { sent, asked };
}

async function rated(marks) {
  for (const [name, mark] of Object.entries(marks)) {
    await page.locator(`input[name=${name}][value="${mark}"]`).check();
  }
}

test('the link of an invitation opens a survey, in whichever language, and its token is in no address', async () => {
  const { sent, asked } = await invited('visit');
  await isAccessible();
  await page.getByLabel('Language').selectOption('lv');
  await page.getByRole('group', { name: 'Vai Jūs pieņēma laikā?' }).waitFor();
  assert.equal(await page.getAttribute('html', 'lang'), 'lv');
  await isAccessible();
  await page.getByLabel('Valoda').selectOption('en');
  await rated({ overall: 5, easy: 4, clear: 5, onTime: 3 });
  await page.getByLabel('What could we do better? (optional)').fill('More chairs.');
  await button('Send the answers').click();

  await page.getByRole('status').getByText('Thank you, the answers have arrived.').waitFor();
  await isAccessible();
  assert.deepEqual(sent.map(each => [each.path, each.body]), [
    ['/v1/survey-answers', { token: 'secret-of-the-letter', overall: 5, easy: 4, clear: 5, onTime: 3, remark: 'More chairs.' }]
  ]);
  assert.ok(sent[0].key);
  assert.ok(asked.every(url => url.includes('#') || !url.includes('secret')), asked.join(' '));
  assert.deepEqual(complaints, []);
});

test('what is not answered yet is not sent, and who wants no more surveys says so', async () => {
  const { sent } = await invited('reply');
  await rated({ overall: 5 });
  await button('Send the answers').click();
  assert.deepEqual(sent, []);
  await button('Get no more surveys').click();
  await page.getByRole('status').getByText('Noted.').waitFor();
  assert.deepEqual(sent.map(each => [each.path, each.body]), [['/v1/surveys/refusals', { token: 'secret-of-the-letter' }]]);
  assert.deepEqual(complaints, []);
});

test('an invitation that is over, and a link that is not whole, say so', async () => {
  await invited('visit', 410, { title: 'Gone', detail: 'This survey is over.' });
  await rated({ overall: 1, easy: 1, clear: 1, onTime: 1 });
  await button('Send the answers').click();
  await page.getByRole('status').getByText('This survey is over.').waitFor();
  await page.goto('about:blank');
  await opened(gateway + '/surveys#survey=visit');
  await page.getByText('The link is not complete.').waitFor();
  await isAccessible();
});
