// The breaking changes from one document to another.

import { apiCompare } from 'api-smart-diff';
import { isBreaking } from './policy.mjs';
import { promises, whole } from './promises.mjs';

function documentOf(operations, components) {
  const paths = {};
  for (const [key, operation] of operations) {
    const [path, method] = key.split(' ');
    paths[path] = { ...paths[path], [method]: operation };
  }
  return { openapi: '3.1.0', info: { title: 'Promises', version: '1.0.0' }, paths, components };
}

/** Each as { pointer, text }; only operations that promise something else than before are looked at more closely. */
export function breakingChanges(released, current) {
  const [older, newer] = [promises(released), promises(current)];
  const differs = (key) =>
    !older.operations.has(key) ||
    !newer.operations.has(key) ||
    whole(older.operations.get(key), older.components) !== whole(newer.operations.get(key), newer.components);
  const only = ({ operations, components }) =>
    documentOf([...operations].filter(([key]) => differs(key)), components);
  const [before, after] = [only(older), only(newer)];
  // The comparison writes into what it is given.
  return apiCompare(structuredClone(before), structuredClone(after))
    .diffs.filter((diff) => diff.path[0] === 'paths' && isBreaking(diff, before, after))
    .map((diff) => ({
      pointer: '/' + diff.path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/'),
      text: `${diff.action}: ${JSON.stringify(diff.before) ?? 'nothing'} → ${JSON.stringify(diff.after) ?? 'nothing'}`,
    }));
}
