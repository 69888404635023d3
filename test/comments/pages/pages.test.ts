import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { languageFor } from '../../../src/comments/pages/messages.ts';
import { openCounter } from '../counter.ts';
import { readPage } from '../forms.ts';

describe('the pages of the service', () => {
  it.each([
    ['ar', 'ar', 'rtl', 'هل ترسل هذا التعليق؟'],
    ['fr-CA', 'fr', 'ltr', 'Envoyer ce commentaire ?'],
    ['en-GB', 'en', 'ltr', 'Send this comment?'],
    // What there is no catalogue for, or is no language at all, speaks the site's.
    ['sv', 'fr', 'ltr', 'Envoyer ce commentaire ?'],
    ['"><script>', 'fr', 'ltr', 'Envoyer ce commentaire ?'],
    ['__proto__', 'fr', 'ltr', 'Envoyer ce commentaire ?'],
    [undefined, 'fr', 'ltr', 'Envoyer ce commentaire ?'],
  ])('speak the language of the article, %s', async (lang, tag, direction, title) => {
    const site = { title: 'Le Courrier', origin: 'https://courier.example', language: 'fr', timezone: 'Europe/Paris' };
    const counter = await openCounter({ site });
    const page = readPage(await (await counter.post(counter.reply({ token: '', lang }))).text());
    expect([page.lang, page.dir, page.text.includes(title)]).toEqual([tag, direction, true]);
    // The language is carried on, so that the next page speaks it as well.
    expect(page.fields['lang']).toBe(lang);
  });

  it('fall back to English for a site whose language has no catalogue', () => {
    expect(languageFor('sv', 'sv').tag).toBe('en');
    expect(languageFor(undefined, 'ar-EG')).toMatchObject({ tag: 'ar', direction: 'rtl' });
    expect(languageFor('constructor', 'toString').tag).toBe('en');
  });

  it('say every kind of thing in every language, with nothing left out', () => {
    const spoken = ['ar', 'en', 'fr'].map((tag) => sayings(languageFor(tag).words));
    for (const each of spoken) {
      expect(each.length).toBeGreaterThan(50);
      expect(each.every((text) => text.trim() !== '')).toBe(true);
    }
    expect(new Set(spoken.map(({ length }) => length)).size).toBe(1);
  });

  it('have one style sheet, which their policy allows, and no script', async () => {
    const counter = await openCounter();
    const answer = await counter.post(counter.reply({ email: '' }));
    const page = await answer.text();
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    expect(style.length).toBeGreaterThan(500);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`style-src 'sha256-${hash('sha256', style, 'base64')}'`);
    expect(page).not.toMatch(/<script|\son\w+=|\sstyle=/i);
  });

  it('tell a fault at its field, in words that a screen reader finds', async () => {
    const counter = await openCounter();
    const page = await (await counter.post(counter.reply({ email: 'nobody', lang: 'fr' }))).text();
    expect(page).toContain('aria-invalid="true" aria-describedby="fault-email"');
    expect(page).toContain('<span class="fault" id="fault-email">Ce n’est pas une adresse e-mail.</span>');
    expect(page).toContain('<a href="#reply-email">Adresse e-mail – Ce n’est pas une adresse e-mail.</a>');
  });
});

/** All texts of a catalogue. */
function sayings(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [String(words(1)), String(words(2))];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sayings) : [];
}
