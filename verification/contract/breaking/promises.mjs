// What of a document is a promise to callers: words and examples are none, and of problems only their shape is.

const WORDS = new Set(['description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'tags', 'operationId']);
const NAMED = new Set(['properties', 'headers', 'content', 'responses', 'schemas', 'securitySchemes', 'parameters', 'paths', 'components']);
const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'];
const FAILURE = /^[45]/;

/** A tree without its words. The members of a map are names, not keywords, whatever they are called. */
export function withoutWords(node, areNames = false) {
  if (Array.isArray(node)) return node.map((each) => withoutWords(each));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name]) => areNames || !(WORDS.has(name) || name.startsWith('x-')))
      .map(([name, value]) => [name, withoutWords(value, !areNames && NAMED.has(name))]),
  );
}

/** As it is described, so that where it stands makes no difference. */
function inPlace(parameter, document) {
  const name = /^#\/components\/parameters\/(.+)$/.exec(parameter.$ref ?? '')?.[1];
  return name === undefined ? parameter : document.components.parameters[name];
}

/** Every operation under its whole path, what stands before the paths in the server's address included, and the shape of problems as if it were one more. */
export function promises(document) {
  const base = new URL(document.servers[0].url).pathname.replace(/\/$/, '');
  const stripped = withoutWords(document);
  const operations = new Map();
  for (const [path, item] of Object.entries(stripped.paths)) {
    for (const method of METHODS.filter((each) => item[each])) {
      const operation = { ...item[method] };
      operation.parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((each) => inPlace(each, stripped));
      operation.responses = Object.fromEntries(
        Object.entries(operation.responses).filter(([status]) => !FAILURE.test(status)),
      );
      operations.set(`${base}${path} ${method}`, operation);
    }
  }
  const shape = { $ref: '#/components/schemas/Problem' };
  operations.set('/problems get', {
    parameters: [],
    responses: { 200: { content: { 'application/problem+json': { schema: shape } } } },
  });
  return { operations, components: stripped.components };
}

/** An operation with all that it refers to, as one text: equal texts promise the same. */
export function whole(operation, components) {
  const seen = new Set();
  const texts = [];
  const follow = (node) => {
    const text = JSON.stringify(node);
    texts.push(text);
    for (const [, kind, name] of text.matchAll(/"#\/components\/([^/"]+)\/([^"]+)"/g)) {
      const key = `${kind}/${name}`;
      if (!seen.has(key)) {
        seen.add(key);
        texts.push(key);
        follow(components[kind]?.[name] ?? null);
      }
    }
  };
  follow(operation);
  return texts.join('\n');
}
