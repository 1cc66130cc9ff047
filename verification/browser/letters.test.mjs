// Every letter in every language, as its reviewed snapshot has it, in a real browser: accessible, narrow enough for a phone, and asking for nothing from
// elsewhere. Needs no stack. OCMA_SCREENSHOTS=write renews the pictures in docs/letters.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { isAccessible, launched } from './browser.mjs';

const SNAPSHOTS = new URL('../../notifications-service/src/test/resources/snapshots/', import.meta.url);
const PICTURES = new URL('../../docs/letters/', import.meta.url);
const WRITE = process.env.OCMA_SCREENSHOTS === 'write';
const PHONE = { width: 320, height: 640 };
const DESK = { width: 520, height: 400 };
const LANGUAGES = ['lv', 'en', 'ru'];

const letters = readdirSync(SNAPSHOTS).filter(name => name.endsWith('.html')).sort();
const kinds = [...new Set(letters.map(name => name.split('.')[0]))];

let browser;
let page;
const asked = [];

before(async () => {
  browser = await launched();
  page = await (await browser.newContext({ deviceScaleFactor: 1, viewport: DESK })).newPage();
  page.on('request', request => asked.push(request.url()));
});
after(() => browser.close());

test('every kind of letter is there in every language', () => {
  assert.ok(kinds.length > 0);
  assert.deepEqual(letters, kinds.flatMap(kind => LANGUAGES.map(language => `${kind}.${language}.html`)).sort());
});

for (const name of letters) {
  test(`${name} is accessible in light and in dark, fits a phone, and asks for nothing`, async () => {
    const language = name.split('.')[1];
    await page.setViewportSize(DESK);
    for (const colorScheme of ['dark', 'light']) {
      await page.emulateMedia({ colorScheme });
      await page.setContent(readFileSync(new URL(name, SNAPSHOTS), 'utf8'));
      // An official reply is in Latvian; the language that the person asked for stands below it.
      const official = await page.locator(`html[lang=lv] div[lang=${language}]`).count() > 0;
      assert.equal(await page.getAttribute('html', 'lang'), official ? 'lv' : language);
      await isAccessible(page);
    }
    if (WRITE) {
      mkdirSync(PICTURES, { recursive: true });
      writeFileSync(new URL(name.replace('.html', '.jpg'), PICTURES), await page.screenshot({ fullPage: true, type: 'jpeg', quality: 35 }));
    }
    await page.setViewportSize(PHONE);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'it has to be scrolled sideways');
    assert.equal(await page.locator('script, iframe, object, embed, form, img[src^="http"], link[rel=stylesheet]').count(), 0);
    assert.deepEqual(asked.filter(url => !url.startsWith('data:') && !url.startsWith('about:')), []);
  });
}

if (WRITE) {
  test('the page that shows the pictures names each', () => {
    const rows = kinds.map(kind => `| ${kind} | ${LANGUAGES.map(language => `![${kind} in ${language}](${kind}.${language}.jpg)`).join(' | ')} |`);
    const text = ['# What customers get', '', 'Each letter in each language, with invented persons, as `verification/browser/letters.test.mjs` saw it in Chromium. `OCMA_SCREENSHOTS=write npm test` there',
      'renews the pictures after the reviewed snapshots of `LetterSnapshotsTest` have changed.', '', `| kind | ${LANGUAGES.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows, ''];
    writeFileSync(new URL('README.md', PICTURES), text.join('\n'));
  });
}
