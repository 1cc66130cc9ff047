import core from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import ruleset from './ruleset.mjs';

const SEVERITIES = ['error', 'warning', 'information', 'hint'];
const spectral = new core.Spectral();
spectral.setRuleset(ruleset);

/** What the rules find in the text of a document: `{ rule, severity, at, message }` each. */
export async function findings(text, name) {
  const found = await spectral.run(new core.Document(text, parsers.Json, name));
  return found.map(({ code, severity, path, message }) => ({
    rule: String(code),
    severity: SEVERITIES[severity],
    at: `#/${path.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`,
    message,
  }));
}
