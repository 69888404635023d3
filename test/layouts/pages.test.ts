import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/verify/output-page.ts';
import { HOSTILE } from './samples.ts';
import { everyPage, redirectPage, wordsOf } from './views.ts';

const pages = [...everyPage('A plain title')];
const hostilePages = [...everyPage(HOSTILE), ['redirect', redirectPage(HOSTILE)] as const];

describe.each(pages)('the %s page', (kind, markup) => {
  const { elements } = parsePage(`${kind}.html`, markup);

  it('has one main heading', () => {
    expect(elements.filter(({ name }) => name === 'h1')).toHaveLength(1);
  });

  it('skips no level of heading', () => {
    const levels = elements.map(({ name }) => Number(/^h([1-6])$/.exec(name)?.[1] ?? 0)).filter((level) => level > 0);
    const main = levels.indexOf(1);
    const jumps = levels.filter((level, index) => index > main && level - (levels[index - 1] ?? 1) > 1);
    expect(jumps).toEqual([]);
  });

  it('uses each id once, and every reference to one finds it', () => {
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    const named = elements.flatMap(({ attributes }) => [
      ...(attributes['aria-labelledby'] ?? '').split(' '),
      ...(attributes['href']?.startsWith('#') === true ? [attributes['href'].slice(1)] : []),
    ]);
    expect(named.filter((id) => id !== '' && !ids.includes(id))).toEqual([]);
  });

  it('starts with a link to its content', () => {
    const first = elements.find(({ name }) => name === 'a');
    expect(first?.attributes).toMatchObject({ class: 'skip-link', href: '#main' });
    expect(elements.find(({ attributes }) => attributes['id'] === 'main')?.name).toBe('main');
  });

  it('ends with a link to its top, which takes the focus', () => {
    const last = elements.findLast(({ name }) => name === 'a');
    expect(last?.attributes).toMatchObject({ class: 'back-to-top', href: '#top' });
    expect(wordsOf(markup).trim().endsWith('Back to top button')).toBe(true);
    expect(elements.find(({ attributes }) => attributes['id'] === 'top')?.attributes['tabindex']).toBe('-1');
  });

  it('has a landmark for each part, and names those of which there are several', () => {
    expect(elements.filter(({ name }) => name === 'main')).toHaveLength(1);
    const unnamed = elements.filter(
      ({ name, attributes }) => name === 'nav' && !attributes['aria-label'] && !attributes['aria-labelledby'],
    );
    expect(unnamed).toEqual([]);
  });
});

describe.each(hostilePages)('a hostile title on the %s page', (kind, markup) => {
  const { elements } = parsePage(`${kind}.html`, markup);

  it('stays text', () => {
    expect(
      elements.filter(
        ({ name, attributes }) =>
          name === 'script' && attributes['type'] !== 'application/ld+json' && attributes['src'] === undefined,
      ),
    ).toEqual([]);
    expect(markup).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('leaves the page without inline scripts, handlers and styles', () => {
    const inline = elements.flatMap(({ name, attributes }) => [
      ...(name === 'style' ? ['<style>'] : []),
      ...Object.keys(attributes).filter((attribute) => attribute === 'style' || attribute.startsWith('on')),
    ]);
    expect(inline).toEqual([]);
  });
});
