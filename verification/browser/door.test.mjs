// The pages of the gateway for those who build on the API, in a real browser: on a running stack, or on the gateway that GATEWAY_URL names.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { isAccessible, launched } from './browser.mjs';
import { gateway } from './stack.mjs';

const LANGUAGES = ['lv', 'en', 'ru'];
const SPOKEN = ['/', '/guide', '/problems', '/problems/slot-taken'];
const CHAPTERS = ['/guide/start', '/guide/tokens', '/guide/booking', '/guide/cases', '/guide/rules', '/guide/events'];
const PLAIN = ['/reference/plain', '/reference/plain/appointments', '/reference/plain/places'];
const PAGES = [...SPOKEN, ...CHAPTERS, ...PLAIN];

let browser;
let page;
let complaints;
let asked;

before(async () => {
  browser = await launched();
});
after(() => browser.close());

async function reader(settings) {
  page = await (await browser.newContext({ locale: 'en-GB', ...settings })).newPage();
  complaints = [];
  asked = [];
  page.on('pageerror', wrong => complaints.push(String(wrong)));
  page.on('console', said => said.type() === 'error' && complaints.push(said.text()));
  page.on('request', request => asked.push(request.url()));
}

beforeEach(() => reader({}));

afterEach(async () => {
  await page.context().close();
  assert.deepEqual(complaints, []);
  assert.deepEqual(asked.filter(url => !url.startsWith(gateway + '/') && !url.startsWith('data:') && !url.startsWith('blob:')), []);
});

const open = path => page.goto(gateway + path);
const evaluated = expression => page.evaluate(expression);

for (const language of LANGUAGES) {
  test(`who reads ${language} gets it, and every page is accessible, in light and in dark`, async () => {
    await page.context().close();
    await reader({ locale: language });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      for (const path of SPOKEN) {
        await open(path);
        assert.equal(await page.getAttribute('html', 'lang'), language);
        await isAccessible(page);
      }
    }
  });
}

test('chapters and the plain reference are accessible, in light and in dark', async () => {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    for (const path of [...CHAPTERS, ...PLAIN]) {
      await open(path);
      await isAccessible(page);
    }
  }
});

test('a language is chosen on the page, and stays for the pages after it', async () => {
  await open('/');
  await page.getByRole('link', { name: 'Русский' }).click();
  await page.getByRole('link', { name: 'Список проблем' }).first().click();
  assert.equal(await page.getAttribute('html', 'lang'), 'ru');
  await page.getByRole('link', { name: 'Latviešu' }).click();
  assert.equal(await page.getAttribute('html', 'lang'), 'lv');
});

test('nothing is wider than a screen of 320 pixels', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of PAGES) {
    await open(path);
    assert.ok(await evaluated('document.documentElement.scrollWidth') <= 320, path);
  }
});

/** Each stop of the Tab key, until the body comes again. */
async function stops() {
  const seen = [];
  for (let pressed = 0; pressed < 400; pressed++) {
    await page.keyboard.press('Tab');
    const stop = await evaluated(`(() => {
      const here = document.activeElement;
      if (here === document.body) { return null; }
      const style = getComputedStyle(here);
      const box = here.getBoundingClientRect();
      return {
        name: here.textContent.trim().slice(0, 40), number: [...document.querySelectorAll('*')].indexOf(here),
        outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        shown: box.width > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight
      };
    })()`);
    if (!stop) {
      return seen;
    }
    seen.push(stop);
  }
  throw new Error('The Tab key comes to no end: a trap');
}

test('by the Tab key every link is reached in the order of the page, is seen, and nothing holds the focus', async () => {
  for (const path of ['/', '/guide/booking', '/problems/slot-taken', '/reference/plain/slots']) {
    await open(path);
    const seen = await stops();
    const reachable = await evaluated('document.querySelectorAll("a[href], button, [tabindex=\'0\']").length');
    assert.equal(seen.length, reachable, path);
    assert.deepEqual(seen.filter(stop => !stop.outlined || !stop.shown), [], path);
    assert.deepEqual(seen.map(stop => stop.number), seen.map(stop => stop.number).sort((a, b) => a - b), path);
  }
});

test('the first stop leads past what all pages have in common', async () => {
  await open('/problems');
  await page.keyboard.press('Tab');
  assert.equal(await evaluated('document.activeElement.textContent'), 'Skip to content');
  await page.keyboard.press('Enter');
  assert.equal(await evaluated('document.activeElement.id'), 'content');
  await page.keyboard.press('Tab');
  assert.ok(await evaluated('document.activeElement.closest("main") !== null'));
});

test('every link of the pages leads somewhere', async () => {
  const known = new Set();
  for (const path of PAGES) {
    await open(path);
    for (const target of await evaluated('[...document.links].map(each => each.href)')) {
      if (target.startsWith(gateway)) {
        known.add(target);
      }
    }
  }
  const pages = new Map();
  const wrong = [];
  for (const target of known) {
    const [address, fragment] = target.split('#');
    if (!pages.has(address)) {
      const answer = await page.request.get(address, { headers: { Accept: 'text/html' } });
      pages.set(address, answer.ok() ? await answer.text() : null);
    }
    const text = pages.get(address);
    if (text === null || (fragment && !text.includes(`id="${fragment}"`))) {
      wrong.push(target);
    }
  }
  assert.ok(known.size > 200, String(known.size));
  assert.deepEqual(wrong, []);
});

async function openReference() {
  await open('/reference');
  await page.getByRole('heading', { level: 1, name: 'OCMA customer service API' }).waitFor();
  await page.waitForLoadState('networkidle');
}

test('the reference by script shows the whole document, and asks nothing of any other address', async () => {
  await openReference();
  assert.ok(asked.includes(gateway + '/openapi'), asked.join(' '));
  const sections = page.getByRole('region', { name: /^Sidebar/ });
  for (const tag of ['Appointments', 'Places', 'Waiting list']) {
    await sections.getByText(tag, { exact: true }).waitFor();
  }
  await sections.getByText('Slots', { exact: true }).click();
  await page.getByText('/v1/slots').first().waitFor();
  await page.waitForLoadState('networkidle');
});

test('the reference by script is accessible, leads to the plain one first, and holds no focus', async () => {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await openReference();
    await isAccessible(page);
    // What is shown only by and by, and what Scalar changes as it is used, as well.
    await page.getByRole('region', { name: /^Sidebar/ }).getByText('Places', { exact: true }).click();
    await page.getByText('/v1/places').first().waitFor();
    await page.waitForLoadState('networkidle');
    await isAccessible(page);
  }
  await openReference();
  await page.keyboard.press('Tab');
  assert.equal(await evaluated('document.activeElement.getAttribute("href")'), '/reference/plain');
  const numbers = [];
  for (let pressed = 0; pressed < 60; pressed++) {
    await page.keyboard.press('Tab');
    numbers.push(await evaluated('[...document.querySelectorAll("*")].indexOf(document.activeElement)'));
  }
  assert.ok(new Set(numbers).size > 40, numbers.join(' '));
  await page.setViewportSize({ width: 320, height: 640 });
  assert.ok(await evaluated('document.documentElement.scrollWidth') <= 320);
});

test('without script the reference leads to its plain form', async () => {
  await page.context().close();
  await reader({ javaScriptEnabled: false });
  await open('/reference');
  await page.getByRole('link', { name: 'The reference without script' }).click();
  await page.getByRole('heading', { level: 1, name: 'API reference' }).waitFor();
});
