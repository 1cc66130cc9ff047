// Where what stands in a document, for rules that look at all of it at once.

export const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'];
export const BESIDE_METHODS = ['$ref', 'summary', 'description', 'servers', 'parameters'];

/** Every operation of a document with the path of keys that leads to it. */
export function* operations(document) {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of METHODS.filter((name) => item[name])) {
      yield { method, operation: item[method], item, at: ['paths', path, method] };
    }
  }
}

export function* answers(document, statuses) {
  for (const { operation, at } of operations(document)) {
    for (const [status, answer] of Object.entries(operation.responses ?? {})) {
      if (statuses.test(status)) {
        yield { status, answer, at: [...at, 'responses', status] };
      }
    }
  }
}

/** Every member of every schema, wherever it stands; examples hold none. */
export function* members(node, at = []) {
  if (!node || typeof node !== 'object') {
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    if (key === 'examples' || key === 'example') {
      continue;
    }
    if (key === 'properties' && value && typeof value === 'object') {
      for (const [name, member] of Object.entries(value)) {
        yield { name, member, at: [...at, key, name] };
      }
    }
    yield* members(value, [...at, key]);
  }
}

/** A rule about the whole document: what `look` yields are breaches of it. */
export function whole(message, look) {
  return {
    message: '{{error}}',
    severity: 'error',
    given: '$',
    then: {
      function: (document) => [...look(document)].map(({ at, why }) => ({ path: at, message: why ? `${message}: ${why}` : message })),
    },
  };
}
