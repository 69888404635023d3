import { assert, asyncProperty, integer } from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawMonogram, initialOf } from '../../src/media/monogram.ts';

describe('the initial of a title', () => {
  it.each([
    ['The Northreach Courier', 'N'],
    ['Le Monde', 'M'],
    ['L’Équipe', 'É'],
    ['l’e\u0301quipe', 'É'],
    ['Theatre Weekly', 'T'],
    ['The', 'T'],
    ['  “Die Zeit”', 'D'],
    ['новая газета', 'Н'],
    ['الأهرام', 'ا'],
    ['人民日报', '人'],
    ['20 Minutes', '2'],
    ['!!!', ''],
    ['', ''],
  ])('of %j is %j', (title, initial) => {
    expect(initialOf(title)).toBe(initial);
  });
});

describe('a monogram', () => {
  it('is an outline: no text, font or reference that another machine would resolve otherwise', async () => {
    const svg = await drawMonogram('N', '#9c2a1c');
    expect(svg).toContain('<path');
    expect(svg).toContain('viewBox="0 0 512 512"');
    expect(svg).not.toMatch(/<text|font|<image|url\(|https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
    expect(await drawMonogram('N', '#9c2a1c')).toBe(svg);
  });

  it('centres a capital between top and bottom, and left and right', async () => {
    for (const letter of ['H', 'M', 'Н']) {
      const svg = Buffer.from(await drawMonogram(letter, '#000000'));
      const { info } = await sharp(svg).removeAlpha().trim().png().toBuffer({ resolveWithObject: true });
      const [left, top] = [-(info.trimOffsetLeft ?? 0), -(info.trimOffsetTop ?? 0)];
      expect(Math.abs(left + info.width / 2 - 256)).toBeLessThan(6);
      expect(Math.abs(top + info.height / 2 - 256)).toBeLessThan(3);
    }
  });

  it('has a letter for Latin, Greek, Cyrillic and Vietnamese, and a front page for every other script', async () => {
    const frontPage = await drawMonogram('', '#9c2a1c');
    for (const letter of ['N', 'Ł', 'Ω', 'Я', 'Ѣ', 'Ế', '2'])
      expect(await drawMonogram(letter, '#9c2a1c')).not.toBe(frontPage);
    for (const letter of ['ا', '人', 'ह', 'א', '🗞', '\u{10FFFD}'])
      expect(await drawMonogram(letter, '#9c2a1c')).toBe(frontPage);
  });

  it('is drawn in whichever of white and near-black stands out', async () => {
    expect(await drawMonogram('N', '#9c2a1c')).toContain('fill="#fff"');
    expect(await drawMonogram('N', '#ffdd00')).toContain('fill="#111"');
    expect(await drawMonogram('', '#ffdd00')).toContain('fill="#111"');
  });

  it('has a contrast of at least 4.3 on every accent', async () => {
    const part = integer({ min: 0, max: 255 });
    await assert(
      asyncProperty(part, part, part, async (red, green, blue) => {
        const accent = `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
        const ink = (await drawMonogram('', accent)).includes('fill="#111"') ? 0x11 : 0xff;
        expect(contrast([red, green, blue], [ink, ink, ink])).toBeGreaterThan(4.3);
      }),
    );
  });
});

/** The WCAG contrast of two colours, written out by the formula of the specification. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const luminance = (color: readonly number[]): number =>
    color
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (lighter + 0.05) / (darker + 0.05);
}
