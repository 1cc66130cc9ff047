// A real browser, and whether what it shows is accessible.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where the browser is not there under one of these names, OCMA_CHROMIUM says where it is. */
function onPath() {
  const found = execFileSync('sh', ['-c', 'command -v chromium chromium-browser google-chrome | head -n 1'], { encoding: 'utf8' }).trim();
  assert.ok(found, 'no Chromium is on PATH: set OCMA_CHROMIUM to one');
  return found;
}

export const launched = () => chromium.launch({ executablePath: process.env.OCMA_CHROMIUM || onPath(), args: ['--no-sandbox'] });

/** By the debugger, as the page's own policy lets no other script in. */
async function evaluator(page) {
  const debuggers = await page.context().newCDPSession(page);
  return async (expression, awaitPromise) => {
    const told = await debuggers.send('Runtime.evaluate', { expression, awaitPromise, returnByValue: true });
    assert.ok(!told.exceptionDetails, JSON.stringify(told.exceptionDetails));
    return told.result.value;
  };
}

/** What axe finds by all its rules, those of best practice too. */
async function violations(page) {
  const evaluated = await evaluator(page);
  await evaluated(AXE + ';0', false);
  const found = JSON.parse(await evaluated('axe.run().then(found => JSON.stringify(found.violations))', true));
  return found.map(each => `${each.id}: ${each.help}: ${each.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}`);
}

export async function isAccessible(page) {
  assert.deepEqual(await violations(page), []);
}
