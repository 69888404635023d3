import type { StateBlock } from 'markdown-it';
import { safeUrl } from '../../kernel/url-path.ts';
import { findEmbed, providerNames, type Embed, type EmbedKind } from '../embeds.ts';
import { quoted } from '../links.ts';
import { phrasesOf } from '../phrases.ts';
import { linesOf, type BlockSource, type BlockWriter } from './block-lines.ts';
import { pushCaption } from './caption.ts';
import type { CopyDesk } from '../copy-desk.ts';

const OTHER: Readonly<Record<EmbedKind, EmbedKind>> = { video: 'social', social: 'video' };

function report(kind: EmbedKind, { argument, column, open }: BlockSource, desk: CopyDesk): void {
  if (argument === '') {
    desk.error(`this ${kind} block has no address`, desk.place(open), `write it after the name: :::${kind} https://…`);
    return;
  }
  const url = URL.parse(argument);
  const isOther = url !== null && findEmbed(OTHER[kind], url) !== undefined;
  const names = new Intl.ListFormat('en', { type: 'disjunction' }).format(providerNames(kind));
  desk.error(
    `${quoted(argument)} can't be embedded as ${kind}`,
    desk.place(open, column),
    isOther
      ? `write :::${OTHER[kind]}`
      : `give the https address of one ${kind === 'video' ? 'film' : 'message'} on ${names}`,
  );
}

function pushLink(state: StateBlock, address: string, text: string): void {
  const open = state.push('embed_link_open', 'a', 1);
  open.block = false;
  open.attrs = [
    ['class', 'embed-link'],
    ['href', address],
    ['rel', 'noopener'],
  ];
  state.push('text', '', 0).content = text;
  state.push('embed_link_close', 'a', -1).block = false;
}

/** Makes the writer of `:::video URL` or `:::social URL`, with a caption: a plain link, which a script may turn into a frame. */
export function embedWriter(kind: EmbedKind): BlockWriter {
  return (block, state, desk) => {
    const url = URL.parse(block.argument);
    const embed: Embed | undefined = url === null ? undefined : findEmbed(kind, url);
    const address = url === null ? undefined : safeUrl(url.href);
    if (embed === undefined || address === undefined) {
      report(kind, block, desk);
      return;
    }
    const phrases = phrasesOf(desk.source.language);
    const text = (kind === 'video' ? phrases.watchOn : phrases.viewOn).replace('{}', embed.provider);
    state.push('embed_open', 'figure', 1).attrs = [
      ['class', `embed embed-${kind}`],
      ['data-embed', embed.frame],
    ];
    pushLink(state, address, text);
    pushCaption(state, linesOf(state, block));
    state.push('embed_close', 'figure', -1);
  };
}
