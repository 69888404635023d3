import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { EVERY_PAGE, onePageOfEachKind } from './pages.ts';
import { it } from './visit.ts';

const SITES = [
  ...EVERY_PAGE.map(([kind, path]) => [kind, inject('courier') + path] as const),
  ...onePageOfEachKind(inject('mailFolder')).map(([kind, path]) => [kind, inject('mail') + path] as const),
];

/** What only a script can do, what nobody is to see, and what waits until the address or the reader asks for it. */
const MAY_BE_HIDDEN = [
  '.theme',
  '.share li:has(button)',
  '.search-more',
  '.search-key',
  '.search-filters',
  '.field-trap',
  '.reply-answer',
  '.search-status',
  'details:not([open]) > :not(summary)',
].join(', ');

describe.each(SITES)('the %s, without JavaScript', (_, address) => {
  it('shows all that it holds, has forms that are plain forms, and nothing fails', async ({ open }) => {
    const { page, faults, foreign } = await open(address, { javaScriptEnabled: false });
    expect(await hiddenIn(page)).toEqual([]);
    expect(await lameForms(page)).toEqual([]);
    expect({ faults, foreign }).toEqual({ faults: [], foreign: [] });
  });
});

/** Words, links, pictures and controls that are not to be seen though they should be. */
function hiddenIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    (mayBeHidden) =>
      [
        ...document.body.querySelectorAll(
          'h1, h2, h3, h4, p, li, a, img, figure, table, label, input, textarea, button',
        ),
      ]
        .filter((element) => !element.matches('[type=hidden]') && element.closest(mayBeHidden) === null)
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || width * height === 0;
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    MAY_BE_HIDDEN,
  );
}

/** Forms that lead nowhere, can't be sent, or have a field that would not be sent. */
function lameForms(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.forms]
      .filter((form) => {
        const { elements, action, method } = form;
        const fields = [...elements].filter((field) => !field.matches('button, fieldset'));
        const isNamed = fields.every((field) => (field.getAttribute('name') ?? '') !== '');
        const button = form.querySelector('button[type=submit]');
        const leads = form.hasAttribute('action') && URL.canParse(action) && ['get', 'post'].includes(method);
        return !isNamed || !leads || button === null || !button.checkVisibility();
      })
      .map((form) => form.outerHTML.slice(0, 120)),
  );
}
