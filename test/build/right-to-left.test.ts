import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/view/messages.ts';
import { buildWith, renderDirectly } from './direct-render.ts';
import { oneLanguage } from './one-language.ts';

async function built(language: string, foreign = 'en') {
  const site = oneLanguage(language, foreign);
  await buildWith(site.options({ strict: true }), renderDirectly(site.options().root));
  const files = readdirSync(site.output, { recursive: true, encoding: 'utf8' }).toSorted();
  const pages = files
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, text: readFileSync(join(site.output, name), 'utf8') }));
  return { site, pages };
}

/** What a page says, and what it calls its parts to those who hear it. */
function sayings(page: string): string[] {
  const labels = Array.from(page.matchAll(/\s(?:aria-label|alt|placeholder)="([^"]*)"/g), ([, label = '']) => label);
  const texts = page
    .replace(/<(script|style|head)\b.*?<\/\1>/gs, '')
    .split(/<[^>]*>/)
    .map((text) => text.trim());
  return [...labels, ...texts];
}

/** Every fixed text of a catalogue. */
function fixed(words: object): string[] {
  return Object.values(words).flatMap((word: unknown) => {
    if (typeof word === 'string') return [word];
    return typeof word === 'object' && word !== null ? fixed(word) : [];
  });
}

describe('a site from right to left', () => {
  it('runs from right to left on every page, and speaks Arabic alone', async () => {
    const { site, pages } = await built('ar');
    expect(pages.length).toBeGreaterThan(12);
    const english = new Set(fixed(messagesFor('en')));
    for (const { name, text } of pages) {
      const isForeign = name === '2026/11/harbour/index.html';
      expect([name, /<html ([^>]*)>/.exec(text)?.[1]]).toEqual([
        name,
        isForeign ? 'lang="en" dir="ltr"' : 'lang="ar" dir="rtl"',
      ]);
      if (!isForeign) expect([name, sayings(text).filter((saying) => english.has(saying))]).toEqual([name, []]);
    }
    expect(site.page('feed.xml')).toContain('<language>ar</language>');
    expect(site.page('atom.xml')).toContain('xml:lang="ar"');
    expect(JSON.parse(site.page('feed.json'))).toMatchObject({ language: 'ar' });
    expect(JSON.parse(site.page('manifest.webmanifest'))).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(site.page('2026/11/harbour-reopens/index.html')).toContain('lang="en" dir="ltr">English</a>');
  });

  it('isolates the site’s words on a page that runs the other way, and says their language', async () => {
    const { site } = await built('ar');
    const page = site.page('2026/11/harbour/index.html');
    expect(page).toContain('<bdi lang="ar">ليلى حداد</bdi>');
    expect(page).toContain('<bdi lang="ar">بريد الميناء</bdi>');
    expect(page).toContain('hreflang="ar" lang="ar" dir="rtl">العربية</a>');
  });

  it('writes dates and numbers in the digits of its country', async () => {
    const { site, pages } = await built('ar-EG');
    const page = site.page('2026/11/harbour-reopens/index.html');
    expect(page).toContain('٢٠ نوفمبر ٢٠٢٦');
    expect(page).toContain('datetime="2026-11-20T00:00:00+02:00"');
    for (const { name, text } of pages.filter((found) => found.name !== '2026/11/harbour/index.html'))
      expect([name, sayings(text).filter((saying) => /\b2026\b/.test(saying))]).toEqual([name, []]);
  });

  it('isolates the English words of its interface where its language has no catalogue', async () => {
    const { pages } = await built('fa', 'ar');
    const english = new Set(fixed(messagesFor('en')));
    for (const { name, text } of pages)
      expect([name, sayings(text).filter((saying) => english.has(saying))]).toEqual([name, []]);
    expect(pages.find(({ name }) => name === 'index.html')?.text).toContain('\u2066Skip to content\u2069');
  });
});
