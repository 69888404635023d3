import { Renderer, type Node } from '@takumi-rs/core';
import type { Direction } from '../kernel/language.ts';
import { registerFonts } from './card-fonts.ts';
import { CARD } from './recipe.ts';

/** What is set on a card. */
export interface CardWords {
  readonly headline: string;
  readonly section: string | undefined;
  /** Says that it was paid for; it stands first, in a frame. */
  readonly paidLabel: string | undefined;
  /** The newspaper's name. */
  readonly masthead: string | undefined;
  /** The site's colour, as `#rrggbb`. */
  readonly accent: string;
  readonly language: string;
  readonly direction: Direction;
}

/** Long headlines are set smaller; past four lines they end in an ellipsis. */
function sizeOf(headline: string): number {
  const length = Array.from(headline).length;
  return length > 90 ? 56 : length > 50 ? 68 : 84;
}

function layout({ headline, section, paidLabel, masthead, accent, direction }: CardWords): Node {
  const line = { width: '100%', direction, textAlign: 'start' } as const;
  const small = { fontFamily: 'sans, naskh', fontWeight: 600, fontSize: 34 } as const;
  const paid: Node[] =
    paidLabel === undefined
      ? []
      : [
          {
            type: 'text',
            text: paidLabel,
            style: {
              ...small,
              direction,
              padding: '4px 18px',
              marginBottom: 16,
              border: '3px solid #111111',
              color: '#111111',
            },
          },
        ];
  const named: Node[] =
    section === undefined ? [] : [{ type: 'text', text: section, style: { ...line, ...small, color: accent } }];
  const below: Node[] =
    masthead === undefined
      ? []
      : [{ type: 'text', text: masthead, style: { ...line, fontWeight: 700, fontSize: 36, color: '#111111' } }];
  return {
    type: 'container',
    style: {
      width: CARD.width,
      height: CARD.height,
      display: 'flex',
      flexDirection: 'column',
      padding: '56px 72px 48px',
      backgroundColor: '#ffffff',
      borderTop: `16px solid ${accent}`,
      fontFamily: 'serif, naskh',
    },
    children: [
      // A line of its own, as wide as its words.
      ...(paid.length === 0
        ? []
        : [{ type: 'container', style: { width: '100%', display: 'flex', direction }, children: paid } as const]),
      ...named,
      {
        type: 'container',
        style: { width: '100%', flexGrow: 1, display: 'flex', alignItems: 'center' },
        children: [
          {
            type: 'text',
            text: headline,
            style: {
              ...line,
              fontSize: sizeOf(headline),
              fontWeight: 700,
              // Naskh rises and falls further than Latin.
              lineHeight: /\p{Script=Arabic}/u.test(headline) ? 1.5 : 1.12,
              color: '#111111',
              lineClamp: 4,
              textOverflow: 'ellipsis',
              textWrap: 'balance',
            },
          },
        ],
      },
      {
        type: 'container',
        style: { width: '100%', paddingTop: 24, borderTop: '2px solid #cccccc', display: 'flex' },
        children: below,
      },
    ],
  };
}

/** Sets one card after the other with fonts that were read once. */
export interface Typesetter {
  /** @returns a PNG of 1200 × 630 pixels */
  readonly set: (words: CardWords) => Promise<Uint8Array>;
}

/** @returns a typesetter that knows the fonts of cards */
export async function openTypesetter(): Promise<Typesetter> {
  const renderer = new Renderer();
  await registerFonts(renderer);
  const { width, height } = CARD;
  return {
    set: (words) => renderer.render(layout(words), { width, height, format: 'png', lang: words.language }),
  };
}
