// The machine rules of the Dutch API Design Rules 2.x (developer.overheid.nl), each written anew as Spectral's rules want it. Where the
// original looks at less than its rule says, this looks at what the rule says.

import functions from '@stoplight/spectral-functions';
import { BESIDE_METHODS, METHODS, answers, members, operations, whole } from './document.mjs';

const { casing, pattern, schema, truthy } = functions;
const SEMANTIC_VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;
const LOWER_CAMEL = /^\$?[a-z][a-z\d]*([A-Z][a-z\d]*)*$/;
const KEBAB_SEGMENT = /^([a-z0-9]+(-[a-z0-9]+)*|\{[^}]+\})$/;

export default {
  rules: {
    'adr-openapi-3': {
      message: 'The document is written in OpenAPI 3.',
      severity: 'error',
      given: '$',
      then: { field: 'openapi', function: pattern, functionOptions: { match: '^3(\\.\\d+){1,2}$' } },
    },
    'adr-openapi-root': { message: 'The root says which OpenAPI it is.', severity: 'error', given: '$', then: { field: 'openapi', function: truthy } },
    'adr-version-header': whole('Every answer of 2xx and 3xx tells the full version in API-Version', function* (document) {
      for (const { answer, at } of answers(document, /^[23]/)) {
        if (!Object.keys(answer.headers ?? {}).some((name) => name.toLowerCase() === 'api-version')) {
          yield { at };
        }
      }
    }),
    'adr-servers': whole('The document names a server', function* (document) {
      if (!(document.servers?.length > 0)) {
        yield { at: [] };
      }
    }),
    'adr-major-version-in-server': {
      message: 'The path of a server ends in the major version: {{value}}.',
      severity: 'error',
      given: '$.servers[*].url',
      then: { function: pattern, functionOptions: { match: '/v\\d+$' } },
    },
    'adr-servers-https': {
      message: 'A server is asked by https: {{value}}.',
      severity: 'error',
      given: ['$.servers[*].url', '$.paths..servers[*].url'],
      then: { function: pattern, functionOptions: { match: '^https://' } },
    },
    'adr-no-trailing-slash': whole('No path ends in a slash', function* (document) {
      for (const path of Object.keys(document.paths ?? {})) {
        if (path !== '/' && path.endsWith('/')) {
          yield { at: ['paths', path] };
        }
      }
    }),
    'adr-contact': { message: 'The document names a contact.', severity: 'error', given: '$.info', then: { field: 'contact', function: truthy } },
    'adr-contact-complete': {
      message: 'The contact has a name, an e-mail address and a page.',
      severity: 'error',
      given: '$.info.contact',
      then: { function: schema, functionOptions: { schema: { required: ['name', 'email', 'url'] } } },
    },
    'adr-standard-methods': whole('A path has standard methods only', function* (document) {
      for (const [path, item] of Object.entries(document.paths ?? {})) {
        for (const key of Object.keys(item)) {
          if (!METHODS.includes(key) && !BESIDE_METHODS.includes(key) && !key.startsWith('x-')) {
            yield { at: ['paths', path, key], why: key };
          }
        }
      }
    }),
    'adr-kebab-case-paths': whole('Segments of a path are in kebab-case', function* (document) {
      for (const path of Object.keys(document.paths ?? {})) {
        const bad = path.split('/').filter((segment) => segment && segment !== 'openapi.json' && !KEBAB_SEGMENT.test(segment));
        if (bad.length > 0) {
          yield { at: ['paths', path], why: bad.join(', ') };
        }
      }
    }),
    'adr-schema-names': {
      message: 'Names of schemas are in UpperCamelCase: {{error}}.',
      severity: 'error',
      given: '$.components.schemas[*]~',
      then: { function: casing, functionOptions: { type: 'pascal', separator: { char: '' } } },
    },
    'adr-query-keys': whole('Query keys are in lowerCamelCase', function* (document) {
      for (const { operation, item, at } of operations(document)) {
        for (const parameter of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
          if (parameter.in === 'query' && !LOWER_CAMEL.test(parameter.name)) {
            yield { at, why: parameter.name };
          }
        }
      }
    }),
    'adr-member-names': whole('Names of members are in lowerCamelCase', function* (document) {
      for (const { name, at } of members(document)) {
        if (!LOWER_CAMEL.test(name)) {
          yield { at, why: name };
        }
      }
    }),
    'adr-problem-media-type': whole('Errors are problem details', function* (document) {
      for (const { answer, at } of answers(document, /^[45]/)) {
        if (answer.content && !answer.content['application/problem+json'] && !answer.content['application/problem+xml']) {
          yield { at };
        }
      }
    }),
    'adr-problem-members': whole('A problem has status, title and detail', function* (document) {
      for (const { answer, at } of answers(document, /^[45]/)) {
        for (const type of ['application/problem+json', 'application/problem+xml']) {
          const problem = answer.content?.[type]?.schema;
          const lacking = problem && ['status', 'title', 'detail'].filter((name) => !problem.properties?.[name]);
          if (lacking?.length > 0) {
            yield { at: [...at, 'content', type], why: lacking.join(', ') };
          }
        }
      }
    }),
    'adr-invalid-input': whole('Whatever takes input can answer 400', function* (document) {
      for (const { method, operation, item, at } of operations(document)) {
        const takes = ['put', 'post', 'patch'].includes(method) || [item, operation].some((each) => each.parameters?.length > 0);
        if (takes && !operation.responses?.['400']) {
          yield { at };
        }
      }
    }),
    'adr-zoned-date-times': whole('A date with a time has a zone', function* (document) {
      for (const { member, at } of members(document)) {
        if (member?.format === 'date-time-local') {
          yield { at };
        }
      }
    }),
    'adr-local-times': whole('A time without a date is local', function* (document) {
      for (const { member, at } of members(document)) {
        if (member?.format === 'time') {
          yield { at };
        }
      }
    }),
    'adr-dates-say-so': whole('A member that is named a date has a format', function* (document) {
      for (const { name, member, at } of members(document)) {
        if (isDate(name) && !member.format && !member.allOf?.every((each) => each.format)) {
          yield { at };
        }
      }
    }),
    'adr-dates-without-time': whole('A date is no date-time', function* (document) {
      for (const { name, member, at } of members(document)) {
        if (isDate(name) && member.format === 'date-time') {
          yield { at };
        }
      }
    }),
    'adr-semantic-version': whole('The version of the document is a semantic one', function* (document) {
      if (!SEMANTIC_VERSION.test(document.info?.version ?? '')) {
        yield { at: ['info', 'version'] };
      }
    }),
  },
};

function isDate(name) {
  return name === 'date' || /\wD(ate|atum)/.test(name);
}
