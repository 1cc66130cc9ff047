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

// What Scalar's markup says wrongly to a screen reader or keeps from the keyboard, by axe's rules, and no setting mends (ADR 0165).
const MENDED = {
  'button[aria-selected]:not([role])': button => {
    if (button.getAttribute('aria-selected') === 'true') {
      button.setAttribute('aria-current', 'true');
    } else {
      button.removeAttribute('aria-current');
    }
    button.removeAttribute('aria-selected');
  },
  'aside[role=navigation]': aside => aside.setAttribute('role', 'region'),
  'button[role=search]': button => button.removeAttribute('role'),
  '[role=tablist] button:not([role])': button => button.setAttribute('role', 'tab'),
  'button.show-more[aria-label^="Show all"]': button =>
    button.setAttribute('aria-label', button.textContent.trim() + button.getAttribute('aria-label').slice('Show all'.length)),
  // Their word is there to be seen alone.
  'button[class*=copy-button]:not([aria-label])': button => button.setAttribute('aria-label', 'Copy'),
  'a[href]:not([aria-label])': link => {
    if (link.textContent.trim() === '' && !link.title && !link.querySelector('[aria-label], img[alt]')) {
      link.setAttribute('aria-label', link.getAttribute('href'));
    }
  },
  'ul.endpoints:not([tabindex])': list => list.setAttribute('tabindex', '0')
};

function mend() {
  for (const [selector, change] of Object.entries(MENDED)) {
    document.querySelectorAll('#reference ' + selector + ', body > ' + selector).forEach(change);
  }
}

new MutationObserver(mend).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-selected', 'aria-label', 'role'] });
