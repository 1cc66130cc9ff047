import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings } from './spectral.mjs';

/** A small document that no rule finds fault with; each test breaks it in one place. */
function sound() {
  const text = (more) => ({ type: 'string', maxLength: 20, pattern: '^[a-z]*$', ...more });
  const header = { schema: text() };
  const headers = { 'API-Version': header, RateLimit: header, 'Access-Control-Allow-Origin': header };
  const problem = {
    type: 'object',
    properties: { status: { type: 'integer', format: 'int32', minimum: 400, maximum: 599 }, title: text(), detail: text() },
  };
  const refused = (more) => ({ description: 'Refused.', headers: { ...headers, ...more }, content: { 'application/problem+json': { schema: problem } } });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Places',
      version: '1.0.0',
      description: 'Where.',
      contact: { name: 'Office', email: 'office@example.com', url: 'https://example.com' },
      license: { name: 'EUPL-1.2', url: 'https://example.com/licence' },
    },
    servers: [{ url: 'https://api.example.com/v1', description: 'Production.', 'x-internal': false }],
    tags: [{ name: 'Places', description: 'Where.' }],
    paths: {
      '/waiting-places': {
        get: {
          operationId: 'listPlaces',
          summary: 'Places',
          description: 'All.',
          tags: ['Places'],
          security: [{ token: [] }],
          parameters: [{ name: 'openAt', in: 'query', schema: text() }],
          responses: {
            200: {
              description: 'Places.',
              headers,
              content: {
                'application/json': {
                  schema: { $ref: '#/components/schemas/FoundPlace' },
                  examples: { one: { value: { id: 'riga', openDate: '2026-06-22' } } },
                },
              },
            },
            400: refused(),
            401: refused(),
            429: refused({ 'Retry-After': header }),
            500: { description: 'Ours.', content: { 'application/problem+json': { schema: problem } } },
          },
        },
      },
    },
    components: {
      schemas: {
        FoundPlace: {
          type: 'object',
          properties: { id: text(), openDate: { type: 'string', format: 'date', maxLength: 10 } },
        },
      },
      securitySchemes: { token: { type: 'apiKey', in: 'header', name: 'X-Token' } },
    },
  };
}

const operation = (document) => document.paths['/waiting-places'].get;
const member = (document) => document.components.schemas.FoundPlace.properties;
const rename = (object, from, to) => {
  object[to] = object[from];
  delete object[from];
};

const BREACHES = {
  'adr-openapi-3': (document) => (document.openapi = '3.x'),
  'adr-version-header': (document) => delete operation(document).responses[200].headers['API-Version'],
  'adr-servers': (document) => delete document.servers,
  'adr-major-version-in-server': (document) => (document.servers[0].url = 'https://api.example.com'),
  'adr-servers-https': (document) => (document.servers[0].url = 'http://api.example.com/v1'),
  'adr-no-trailing-slash': (document) => rename(document.paths, '/waiting-places', '/waiting-places/'),
  'adr-contact': (document) => delete document.info.contact,
  'adr-contact-complete': (document) => delete document.info.contact.email,
  'adr-standard-methods': (document) => (document.paths['/waiting-places'].purge = operation(document)),
  'adr-kebab-case-paths': (document) => rename(document.paths, '/waiting-places', '/waitingPlaces'),
  'adr-schema-names': (document) => (document.components.schemas.found_place = document.components.schemas.FoundPlace),
  'adr-query-keys': (document) => (operation(document).parameters[0].name = 'open_at'),
  'adr-member-names': (document) => rename(member(document), 'id', 'place_id'),
  'adr-problem-media-type': (document) => rename(operation(document).responses[400].content, 'application/problem+json', 'application/json'),
  'adr-problem-members': (document) =>
    (operation(document).responses[400].content['application/problem+json'] = { schema: { type: 'object', properties: {} } }),
  'adr-invalid-input': (document) => delete operation(document).responses[400],
  'adr-zoned-date-times': (document) => (member(document).id.format = 'date-time-local'),
  'adr-local-times': (document) => (member(document).id.format = 'time'),
  'adr-dates-say-so': (document) => delete member(document).openDate.format,
  'adr-dates-without-time': (document) => (member(document).openDate.format = 'date-time'),
  'adr-semantic-version': (document) => (document.info.version = 'v1'),
  'ocma-401-where-a-token-is-asked': (document) => delete operation(document).responses[401],
  'ocma-no-name-of-a-method': (document) =>
    (operation(document).responses[200].content['application/json'].examples.one.value.deputy = 'x'),
  'owasp:api4:2023-string-limit': (document) => delete member(document).id.maxLength,
  'owasp:api4:2023-rate-limit': (document) => delete operation(document).responses[400].headers.RateLimit,
  'owasp:api8:2023-no-server-http': (document) => (document.servers[0].url = 'http://api.example.com/v1'),
  'oas3-valid-media-example': (document) =>
    (operation(document).responses[200].content['application/json'].examples.one.value.id = 7),
};

async function brokenBy(breach) {
  const document = structuredClone(sound());
  breach(document);
  return (await findings(JSON.stringify(document), 'document.json')).map(({ rule }) => rule);
}

test('a sound document breaks no rule', async () => {
  assert.deepEqual(await findings(JSON.stringify(sound()), 'document.json'), []);
});

for (const [rule, breach] of Object.entries(BREACHES)) {
  test(`${rule} sees a breach`, async () => {
    assert.ok((await brokenBy(breach)).includes(rule), `${rule} is not among ${await brokenBy(breach)}`);
  });
}
