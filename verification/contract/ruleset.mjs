import owasp from '@stoplight/spectral-owasp-ruleset';
import rulesets from '@stoplight/spectral-rulesets';
import design from './api-design-rules.mjs';
import own from './own-rules.mjs';

// Spectral's own recommended rules, OWASP's, the Dutch API Design Rules, and ours. What is off says why.
export default {
  extends: [rulesets.oas, owasp, design, own],
  rules: {
    // Who may call without a token is never asked for one, so that there is nothing to refuse; a rule of ours asks for the others.
    'owasp:api8:2023-define-error-responses-401': 'off',
  },
};
