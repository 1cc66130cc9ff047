// What we ask of our documents beside what others do.

import { operations, whole } from './document.mjs';

export default {
  rules: {
    'ocma-401-where-a-token-is-asked': whole('What asks for a token can answer 401', function* (document) {
      for (const { operation, at } of operations(document)) {
        const asked = operation.security?.some((each) => Object.keys(each).length > 0);
        if (asked && !operation.responses?.['401']?.content) {
          yield { at };
        }
      }
    }),
    // The original means operations, but takes whatever has a name with put, post or patch in it, examples included. Whoever runs it shall
    // find nothing either.
    'ocma-no-name-of-a-method': whole('No member of an example is taken for an operation by the original rules', function* (document) {
      for (const { operation, at } of operations(document)) {
        yield* named(operation, at);
      }
    }),
  },
};

function* named(node, at) {
  if (!node || typeof node !== 'object') {
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    if (/put|post|patch/.test(key) && (typeof value !== 'object' || value === null || Array.isArray(value))) {
      yield { at: [...at, key], why: key };
    }
    yield* named(value, [...at, key]);
  }
}
