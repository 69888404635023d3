import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { tabTo } from './keyboard.ts';
import { seed } from './places.ts';
import { it, type Reader } from './visit.ts';

const blocks = readFileSync(seed.text, 'utf8')
  .split('\n\n')
  .map((block) => block.split('\n'));
const [badgeLine = [], headline = [], body = [], ...foot] = blocks;

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
const READERS: readonly (readonly [string, Reader])[] = [
  ['on a desk', { viewport: DESK, javaScriptEnabled: true }],
  ['on a desk without JavaScript', { viewport: DESK, javaScriptEnabled: false }],
  ['on a phone', { viewport: PHONE, javaScriptEnabled: true }],
  ['on a phone without JavaScript', { viewport: PHONE, javaScriptEnabled: false }],
];

/** What the text consists of, in the order in which it stands on the page. */
const PARTS = '.badge a, .headline, .article-body > *, .related-heading, .reply-heading, .reply-note, .back-to-top';

const front = await (await fetch(inject('seed'))).text();
const article = new URL(
  /href="(\/\d{4}\/\d\d\/[^"/]+\/)"/.exec(front)?.[1] ?? '/no-article-on-the-front-page/',
  inject('seed'),
).href;

describe.each(READERS)(`${seed.name}, %s`, (_, reader) => {
  it('shows all of its text in the order of its text, character for character', async ({ open }) => {
    const { page } = await open(article, reader);
    const parts = await page.locator(PARTS).evaluateAll((elements) =>
      elements.map((element) => ({
        name: element.localName,
        text: element instanceof HTMLElement ? element.innerText.trim() : '',
        top: element.getBoundingClientRect().top,
        isVisible: element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      })),
    );
    const [first = '', second = ''] = parts.map(({ text }) => text);
    expect(first + second).toBe(badgeLine.join());
    expect(parts.slice(2).map(({ text }) => text)).toEqual([...headline, ...body, ...foot.flat()]);
    expect(parts.map(({ name }) => name).join(' ')).toBe('a a h1 p p h2 p p p p p h2 h2 p a');
    expect(parts.filter(({ isVisible }) => !isVisible)).toEqual([]);
    const tops = parts.map(({ top }) => top);
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
  });

  it('leads from each badge to a category page, and from there back', async ({ open }) => {
    const { page, faults } = await open(article, reader);
    const badges = await page.locator('.badge a').allInnerTexts();
    expect(badges).toHaveLength(2);
    for (const badge of badges) {
      await page.locator('.badge').getByRole('link', { name: badge, exact: true }).click();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(badge);
      await page
        .getByRole('main')
        .getByRole('link', { name: headline[0] ?? '' })
        .click();
      expect(page.url()).toBe(article);
    }
    expect(faults).toEqual([]);
  });

  it('asks for a comment, a name and an email address, and says that these are required', async ({ open }) => {
    const { page } = await open(article, reader);
    const fields = await page.locator('form label').evaluateAll((labels) =>
      // The trap for robots is nobody's field.
      labels
        .filter((label) => label.closest('[aria-hidden]') === null)
        .map((label) => {
          const field = label instanceof HTMLLabelElement ? label.control : null;
          const isRequired =
            field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.required : undefined;
          return {
            label: label.textContent.trim(),
            type: field instanceof HTMLInputElement ? field.type : field?.localName,
            isRequired,
          };
        }),
    );
    expect(fields).toEqual([
      { label: 'Comment *', type: 'textarea', isRequired: true },
      { label: 'Name *', type: 'text', isRequired: true },
      { label: 'Email *', type: 'email', isRequired: true },
      { label: 'Website', type: 'url', isRequired: false },
      { label: expect.stringMatching(/^I agree .*\*$/), type: 'checkbox', isRequired: true },
    ]);
  });

  it('ends with a “Back to top button” that a keyboard reaches and a screen reader announces', async ({ open }) => {
    const { page } = await open(article, reader);
    await tabTo(page, '.back-to-top');
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
    expect(await announced(page)).toEqual({ role: 'link', name: foot.at(-1)?.[0] });

    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('top');
    await page.keyboard.press('Tab');
    expect(await announced(page)).toEqual({ role: 'link', name: 'Skip to content' });
  });
});

/** What the browser's own accessibility tree, which screen readers are served from, says of what has the focus. */
async function announced(page: Page): Promise<{ readonly role: unknown; readonly name: unknown }> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const focused = nodes.findLast(({ properties = [] }) =>
    properties.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  return { role: focused?.role?.value, name: focused?.name?.value };
}
