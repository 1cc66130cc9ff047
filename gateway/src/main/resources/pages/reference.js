// Shows the document of the API. Everything that would ask another address is switched off; the page's policy would stop it as well (ADR 0165).
'use strict';

Scalar.createApiReference('#reference', {
  url: '/openapi',
  agent: { disabled: true },
  mcp: { disabled: true },
  telemetry: false,
  withDefaultFonts: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  persistAuth: false,
  documentDownloadType: 'none',
  defaultOpenFirstTag: false,
  hideDarkModeToggle: true
});
