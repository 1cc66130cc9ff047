// Holds every document under docs/openapi against the rules: node lint.mjs. Ends with 1 where one of them is broken.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findings } from './spectral.mjs';

const TOLD_OF_A_RULE = 5;
const here = dirname(fileURLToPath(import.meta.url));
const documents = join(here, '..', '..', 'docs', 'openapi');
const names = readdirSync(documents)
  .filter((name) => name.endsWith('.json'))
  .sort();

const found = [];
for (const name of names) {
  const text = readFileSync(join(documents, name), 'utf8');
  found.push(...(await findings(text, name)).map((each) => ({ ...each, name })));
}
const byRule = grouped(found);
for (const [rule, broken] of [...byRule].sort()) {
  console.log(`${broken.length} × ${rule}`);
  broken.slice(0, TOLD_OF_A_RULE).forEach(({ name, at, message }) => console.log(`  ${name}${at} ${message}`));
}
console.log(`Spectral: ${names.length} documents, ${found.length} findings`);

const redocly = spawnSync(process.execPath, [bin('@redocly/cli'), 'lint', ...names.map((name) => join(documents, name)), '--config', join(here, 'redocly.yaml'), '--format', 'stylish'], {
  cwd: here,
  encoding: 'utf8',
  env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
});
console.log(redocly.stdout + redocly.stderr);
// It ends well where it only warns, and says so.
const clean = redocly.status === 0 && !/\d+ warning/.test(redocly.stdout + redocly.stderr);
process.exitCode = found.length === 0 && clean && names.length > 0 ? 0 : 1;

function ruleOf({ severity, rule }) {
  return `${severity} ${rule}`;
}

function grouped(all) {
  const groups = new Map();
  all.forEach((each) => groups.set(ruleOf(each), [...(groups.get(ruleOf(each)) ?? []), each]));
  return groups;
}

function bin(name) {
  const require = createRequire(import.meta.url);
  const file = require.resolve(`${name}/package.json`);
  const declared = JSON.parse(readFileSync(file, 'utf8')).bin;
  return join(dirname(file), typeof declared === 'string' ? declared : declared.redocly);
}
