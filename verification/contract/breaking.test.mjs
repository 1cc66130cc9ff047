import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakingChanges } from './breaking/changes.mjs';

const SPECIMEN = {
  openapi: '3.1.0',
  servers: [{ url: 'https://api.test/v1' }],
  paths: {
    '/visits/{id}': {
      put: {
        operationId: 'changeVisit',
        description: 'Words.',
        security: [{ bearer: ['visits:write'] }, { manageToken: [] }],
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'by', in: 'query', schema: { type: 'string', enum: ['DAY', 'MONTH'] } },
          { $ref: '#/components/parameters/OptionalKey' },
        ],
        requestBody: { required: false, content: { 'application/json': { schema: { $ref: '#/components/schemas/NewVisit' } } } },
        responses: {
          200: {
            description: 'Changed.',
            headers: { ETag: { schema: { type: 'string' } } },
            content: {
              'application/json': { schema: { $ref: '#/components/schemas/Visit' }, examples: { one: { value: {} } } },
              'text/calendar': { schema: { type: 'string' } },
            },
          },
          409: { description: 'Taken.', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
        },
      },
      get: { operationId: 'getVisit', responses: { 204: { description: 'None.' } } },
    },
  },
  components: {
    parameters: {
      OptionalKey: { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 20 } },
      Version: { name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } },
    },
    schemas: {
      NewVisit: {
        type: 'object',
        required: ['slot'],
        properties: {
          slot: { type: 'string', maxLength: 20 },
          language: { type: 'string', enum: ['lv', 'en'], default: 'lv' },
          note: { type: ['string', 'null'] },
          description: { type: 'string' },
          contact: { $ref: '#/components/schemas/Contact' },
        },
      },
      Contact: { type: 'object', properties: { email: { type: 'string' } } },
      Visit: {
        type: 'object',
        required: ['id', 'status'],
        properties: {
          id: { type: 'string' },
          status: { type: 'string', enum: ['BOOKED', 'MISSED'] },
          place: { $ref: '#/components/schemas/Place' },
          fee: { type: ['string', 'null'] },
        },
      },
      Place: { type: 'object', properties: { name: { type: 'string', description: 'Words.' } } },
      Problem: { type: 'object', required: ['type'], properties: { type: { type: 'string' } } },
    },
  },
};

function changesAfter(change) {
  const changed = structuredClone(SPECIMEN);
  change(changed.paths['/visits/{id}'].put, changed.components.schemas, changed);
  return breakingChanges(SPECIMEN, changed);
}

const BREAKS = {
  'a removed operation': (operation, schemas, document) => delete document.paths['/visits/{id}'].get,
  'a removed path': (operation, schemas, document) => (document.paths = {}),
  'another version in the address': (operation, schemas, document) => (document.servers[0].url = 'https://api.test/v2'),
  'a removed member of an answer': (operation, { Visit }) => delete Visit.properties.fee,
  'a removed member deep in an answer': (operation, { Place }) => delete Place.properties.name,
  'a member of an answer that need not come any more': (operation, { Visit }) => Visit.required.pop(),
  'another type in an answer': (operation, { Visit }) => (Visit.properties.id.type = 'integer'),
  'a null in an answer that had none': (operation, { Visit }) => (Visit.properties.id.type = ['string', 'null']),
  'a null beside what an answer refers to': (operation, { Visit }) =>
    (Visit.properties.place = { anyOf: [{ $ref: '#/components/schemas/Place' }, { type: 'null' }] }),
  'a removed header of an answer': ({ responses }) => delete responses[200].headers.ETag,
  'a removed form of an answer': ({ responses }) => delete responses[200].content['text/calendar'],
  'another status of success': ({ responses }) => {
    responses[201] = responses[200];
    delete responses[200];
  },
  'another shape of problems': (operation, { Problem }) => delete Problem.properties.type,
  'a new required member of a request': (operation, { NewVisit }) => {
    NewVisit.properties.person = { type: 'integer' };
    NewVisit.required.push('person');
  },
  'a member of a request that is required now': (operation, { NewVisit }) => NewVisit.required.push('note'),
  'a member of a request that is required now, with or without a default': (operation, { NewVisit }) =>
    NewVisit.required.push('language'),
  'a parameter that is required now': ({ parameters }) => (parameters[1].required = true),
  'a new required parameter that has a default': ({ parameters }) =>
    parameters.push({ name: 'on', in: 'query', required: true, schema: { type: 'string', default: 'a' } }),
  'a member that is not taken any more': (operation, { NewVisit }) => delete NewVisit.properties.note,
  'a member that is called like a keyword and is not taken any more': (operation, { NewVisit }) => delete NewVisit.properties.description,
  'a member deep in a request that is not taken any more': (operation, { Contact }) => delete Contact.properties.email,
  'a narrower type in a request': (operation, { NewVisit }) => (NewVisit.properties.note.type = 'string'),
  'a shorter text in a request': (operation, { NewVisit }) => (NewVisit.properties.slot.maxLength = 10),
  'a value that is not taken any more': (operation, { NewVisit }) => NewVisit.properties.language.enum.pop(),
  'a list of values for a free text of a request': (operation, { Contact }) => (Contact.properties.email.enum = ['a@b.test']),
  'a body that is required now': ({ requestBody }) => (requestBody.required = true),
  'a new required parameter': ({ parameters }) => parameters.push({ name: 'on', in: 'query', required: true, schema: { type: 'string' } }),
  'a new required header that is described among the components': ({ parameters }) =>
    parameters.push({ $ref: '#/components/parameters/Version' }),
  'a header among the components that is required now': (operation, schemas, { components }) =>
    (components.parameters.OptionalKey.required = true),
  'a shorter header among the components': (operation, schemas, { components }) => (components.parameters.OptionalKey.schema.maxLength = 10),
  'a removed parameter': ({ parameters }) => parameters.splice(1, 1),
  'a value of a parameter that is not taken any more': ({ parameters }) => parameters[1].schema.enum.pop(),
  'one more scope': ({ security }) => security[0].bearer.push('more'),
  'another scope': ({ security }) => (security[0].bearer = ['other']),
  'a way in that is closed': ({ security }) => security.pop(),
  'a token for what was open': (operation, schemas, document) =>
    (document.paths['/visits/{id}'].get.security = [{ bearer: ['a'] }]),
};

const ADDS = {
  'nothing': () => {},
  'words and examples': (operation, { Place, NewVisit }) => {
    operation.description = 'Other words.';
    operation.operationId = 'otherName';
    operation.responses[200].content['application/json'].examples = {};
    Place.properties.name.description = 'Other words.';
    NewVisit.properties.slot.examples = ['a'];
  },
  'a new operation': (operation, schemas, { paths }) => (paths['/new'] = { get: { responses: { 200: { description: 'New.' } } } }),
  'a new member of an answer': (operation, { Visit }) => {
    Visit.properties.reference = { type: 'string' };
    Visit.required.push('reference');
  },
  'a new value in an answer, whose lists are open': (operation, { Visit }) => Visit.properties.status.enum.push('MOVED'),
  'a null in an answer that does not come any more': (operation, { Visit }) => (Visit.properties.fee.type = 'string'),
  'a new optional member of a request': (operation, { NewVisit }) => (NewVisit.properties.person = { type: 'integer' }),
  'a member of a request that may be left out': (operation, { NewVisit }) => (NewVisit.required = []),
  'a wider type in a request': (operation, { NewVisit }) => (NewVisit.properties.slot.type = ['string', 'null']),
  'a null beside what a request refers to': (operation, { NewVisit }) =>
    (NewVisit.properties.contact = { anyOf: [{ $ref: '#/components/schemas/Contact' }, { type: 'null' }] }),
  'a longer text in a request': (operation, { NewVisit }) => (NewVisit.properties.slot.maxLength = 30),
  'a new value in a request': (operation, { NewVisit }) => NewVisit.properties.language.enum.push('ru'),
  'a free text where a request had a list of values': (operation, { NewVisit }) => delete NewVisit.properties.language.enum,
  'a new optional parameter before others': ({ parameters }) => parameters.unshift({ name: 'on', in: 'query', schema: { type: 'string' } }),
  'a header that moved into its place': ({ parameters }, schemas, { components }) => (parameters[2] = components.parameters.OptionalKey),
  'a new problem, and one less': ({ responses }) => {
    responses[410] = responses[409];
    delete responses[409];
  },
  'one scope less': ({ security }) => (security[0].bearer = []),
  'one more way in': ({ security }) => security.push({ apiKey: [] }),
  'no token any more': (operation) => delete operation.security,
  'a schema that moved into its place': (operation, schemas) => (schemas.Visit.properties.place = schemas.Place),
  'another name of the parameter in the path': ({ parameters }, schemas, document) => {
    parameters[0].name = 'visit';
    document.paths = { '/visits/{visit}': document.paths['/visits/{id}'] };
  },
  'the version in the paths and not in the address': (operation, schemas, document) => {
    document.servers[0].url = 'https://other.test';
    document.paths = { '/v1/visits/{id}': document.paths['/visits/{id}'] };
  },
};

for (const [what, change] of Object.entries(BREAKS)) {
  test(`${what} breaks callers`, () => assert.notDeepEqual(changesAfter(change), []));
}

for (const [what, change] of Object.entries(ADDS)) {
  test(`${what} breaks nobody`, () => assert.deepEqual(changesAfter(change), []));
}

test('a change is told with a pointer to it', () => {
  const [change] = changesAfter((operation, { Visit }) => delete Visit.properties.fee);
  assert.equal(
    change.pointer,
    '/paths/~1v1~1visits~1{id}/put/responses/200/content/application~1json/schema/properties/fee',
  );
});
