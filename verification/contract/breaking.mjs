// node breaking.mjs FOLDER: exits with 1 where FOLDER/ocma.json breaks what the newest of FOLDER/released has promised.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { breakingChanges } from './breaking/changes.mjs';

const LONGEST = 200;
const folder = process.argv[2];
const byVersion = (one, other) => one.localeCompare(other, 'en', { numeric: true });
const newest = readdirSync(join(folder, 'released')).filter((name) => name.endsWith('.json')).sort(byVersion).at(-1);
const read = (...names) => JSON.parse(readFileSync(join(folder, ...names), 'utf8'));

const changes = breakingChanges(read('released', newest), read('ocma.json'));
for (const { pointer, text } of changes) {
  console.error(`${pointer}\n    ${text.slice(0, LONGEST)}`);
}
console.log(`${changes.length} breaking changes against the released ${newest}`);
process.exitCode = changes.length === 0 ? 0 : 1;
