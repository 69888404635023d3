import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Html } from '../../src/kernel/html.ts';
import { parsePage } from '../../src/verify/output-page.ts';
import { illustrate, pictureMarkup, toneOf, type Focus, type Placement } from '../../src/view/illustrate.ts';
import { picture as view } from '../layouts/samples.ts';
import { PROJECT } from '../site.ts';

const styles = readFileSync(join(PROJECT, 'layouts/styles/picture.css'), 'utf8');

/** The attributes of the sample picture's `<img>`. */
function image(placement: Partial<Placement>, picture = view.picture): Readonly<Record<string, string>> {
  const markup = pictureMarkup(picture, { alt: 'A dam', sizes: '100vw', ...placement }).toString();
  const found = parsePage('index.html', markup).elements.find(({ name }) => name === 'img');
  if (found === undefined) throw new Error('no <img>');
  return found.attributes;
}

const classesOf = (focus: Focus | undefined, picture = view.picture): string[] =>
  (image({ focus }, picture)['class'] ?? '').split(' ').filter((name) => name !== '');

describe('a picture', () => {
  it('loads at once and first where it is the first that a reader sees, and late everywhere else', () => {
    expect(image({ first: true })).toMatchObject({ fetchpriority: 'high' });
    expect(image({ first: true })).not.toHaveProperty('loading');
    expect(image({})).toMatchObject({ loading: 'lazy' });
    expect(image({})).not.toHaveProperty('fetchpriority');
  });

  it('is preceded by its colour, unless that would shine through it', () => {
    expect(classesOf(undefined)).toEqual(['tone-001']);
    expect(classesOf(undefined, { ...view.picture, opaque: false })).toEqual([]);
  });

  it('is cropped around its focus, in steps of a tenth, and around its middle without one', () => {
    expect(classesOf([33, 96])).toEqual(['tone-001', 'focus-x-30', 'focus-y-100']);
    expect(classesOf([0, 52])).toEqual(['tone-001', 'focus-x-0']);
    expect(classesOf([50, 50])).toEqual(['tone-001']);
  });

  it('says in prose how wide it stands, by its figure', () => {
    const pictures = new Map([['media/dam.jpg', view.picture]]);
    const sizesIn = (figure: string): string | undefined => {
      const prose = Html.trusted(
        `<figure class="${figure}"><img data-picture="media/dam.jpg" alt="A &quot;dam&quot;"></figure>`,
      );
      const { elements } = parsePage('index.html', illustrate(prose, pictures).toString());
      expect(elements.find(({ name }) => name === 'img')?.attributes['alt']).toBe('A "dam"');
      return elements.find(({ name }) => name === 'source')?.attributes['sizes'];
    };
    const widths = ['', ' figure-wide', ' figure-full', ' figure-half', ' figure-pair', ' figure-third'];
    const sizes = widths.map((width) => sizesIn(`figure${width}`));
    expect(new Set(sizes).size).toBe(6);
    expect(sizes[3]).toContain('20rem');
  });

  it('has no class that the style sheet lacks', () => {
    const levels = ['00', '80', 'ff'];
    const tones = levels.flatMap((red) =>
      levels.flatMap((green) => levels.map((blue) => toneOf(`#${red}${green}${blue}`))),
    );
    expect(new Set(tones).size).toBe(27);
    const steps = Array.from({ length: 101 }, (_, percent) => classesOf([percent, percent])).flat();
    for (const name of new Set([...tones, ...steps])) expect(styles).toContain(`.${name} {`);
  });

  it('is preceded by a colour that is near its own', () => {
    for (const color of ['#000000', '#ffffff', '#9c2a1c', '#40bf80', '#3f7fc0']) {
      const rule = new RegExp(`\\.${toneOf(color)} \\{\\s*background: #(\\w{6});`).exec(styles);
      const shown = rule?.[1] ?? '';
      for (const at of [0, 2, 4]) {
        const distance =
          Number.parseInt(shown.slice(at, at + 2), 16) - Number.parseInt(color.slice(at + 1, at + 3), 16);
        expect(Math.abs(distance)).toBeLessThanOrEqual(43);
      }
    }
  });
});
