/** What a block may embed: `:::video` or `:::social`. */
export type EmbedKind = 'video' | 'social';

/** Something on another site, and where it can be shown in a frame once the reader asks for it. */
export interface Embed {
  readonly provider: string;
  readonly frame: string;
}

interface Provider {
  readonly kind: EmbedKind;
  readonly name: string;
  /** The frame's address for an address of this provider, or `undefined` for any other address. */
  readonly frame: (url: URL) => string | undefined;
}

function hostIs(url: URL, ...hosts: readonly string[]): boolean {
  return hosts.includes(url.hostname.replace(/^(?:www|m|mobile)\./, ''));
}

/** Without cookies until the film plays. @see https://support.google.com/youtube/answer/171780 */
function youTube(url: URL): string | undefined {
  const path = hostIs(url, 'youtube.com', 'youtube-nocookie.com')
    ? /^\/(?:shorts|live|embed)\/([\w-]{11})$/.exec(url.pathname)?.[1]
    : undefined;
  const short = hostIs(url, 'youtu.be') ? url.pathname.slice(1) : undefined;
  const query = hostIs(url, 'youtube.com') && url.pathname === '/watch' ? url.searchParams.get('v') : undefined;
  const film = path ?? short ?? query ?? '';
  if (!/^[\w-]{11}$/.test(film)) return undefined;
  const start = /^(\d+)s?$/.exec(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '')?.[1];
  return `https://www.youtube-nocookie.com/embed/${film}${start === undefined ? '' : `?start=${start}`}`;
}

/** `dnt` keeps the player from tracking. @see https://developer.vimeo.com/player/sdk/embed */
function vimeo(url: URL): string | undefined {
  if (!hostIs(url, 'vimeo.com', 'player.vimeo.com')) return undefined;
  const [, film, unlisted] = /^\/(?:video\/)?(\d+)(?:\/([0-9a-f]+))?\/?$/.exec(url.pathname) ?? [];
  if (film === undefined) return undefined;
  const hash = unlisted ?? /^[0-9a-f]+$/.exec(url.searchParams.get('h') ?? '')?.[0];
  return `https://player.vimeo.com/video/${film}?${hash === undefined ? '' : `h=${hash}&`}dnt=1`;
}

/** PeerTube runs on many hosts, so its addresses are told by their form. @see https://docs.joinpeertube.org/ */
function peerTube(url: URL): string | undefined {
  const film = /^\/(?:w|videos\/(?:watch|embed))\/([0-9A-Za-z]{22}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
    url.pathname,
  )?.[1];
  return film === undefined ? undefined : `https://${url.host}/videos/embed/${film}`;
}

/** Mastodon runs on many hosts too. @see https://docs.joinmastodon.org/ */
function mastodon(url: URL): string | undefined {
  const path = /^\/@[\w.]+(?:@[\w.-]+)?\/\d+$/.exec(url.pathname)?.[0];
  return path === undefined ? undefined : `https://${url.host}${path}/embed`;
}

/** @see https://github.com/bluesky-social/social-app/blob/main/bskyweb/README.embed.md */
function bluesky(url: URL): string | undefined {
  if (!hostIs(url, 'bsky.app')) return undefined;
  const [, account, message] = /^\/profile\/([\w.:-]+)\/post\/(\w+)$/.exec(url.pathname) ?? [];
  return message === undefined ? undefined : `https://embed.bsky.app/embed/${account}/app.bsky.feed.post/${message}`;
}

/** @see https://developer.x.com/en/docs/x-for-websites/embedded-posts/overview */
function x(url: URL): string | undefined {
  if (!hostIs(url, 'x.com', 'twitter.com')) return undefined;
  const message = /^\/\w+\/status\/(\d+)/.exec(url.pathname)?.[1];
  return message === undefined ? undefined : `https://platform.twitter.com/embed/Tweet.html?id=${message}&dnt=true`;
}

/** @see https://developers.facebook.com/docs/instagram-platform/oembed */
function instagram(url: URL): string | undefined {
  if (!hostIs(url, 'instagram.com')) return undefined;
  const picture = /^\/(?:[\w.]+\/)?((?:p|reel)\/[\w-]+)\/?$/.exec(url.pathname)?.[1];
  return picture === undefined ? undefined : `https://www.instagram.com/${picture}/embed/`;
}

const PROVIDERS: readonly Provider[] = [
  { kind: 'video', name: 'YouTube', frame: youTube },
  { kind: 'video', name: 'Vimeo', frame: vimeo },
  { kind: 'video', name: 'PeerTube', frame: peerTube },
  { kind: 'social', name: 'Bluesky', frame: bluesky },
  { kind: 'social', name: 'X', frame: x },
  { kind: 'social', name: 'Instagram', frame: instagram },
  { kind: 'social', name: 'Mastodon', frame: mastodon },
];

/**
 * @param kind what is to be embedded
 * @returns the names of the providers we know, for a message
 */
export function providerNames(kind: EmbedKind): readonly string[] {
  return PROVIDERS.filter((provider) => provider.kind === kind).map(({ name }) => name);
}

/**
 * Finds the provider of an address and the address of its frame, the one that tells the provider least about the reader.
 * @param kind what is to be embedded
 * @param url the address as people share it
 * @returns `undefined` for a provider we don't know, or an address of one that shows no single film or message
 */
export function findEmbed(kind: EmbedKind, url: URL): Embed | undefined {
  if (url.protocol !== 'https:') return undefined;
  for (const { kind: own, name, frame } of PROVIDERS) {
    const address = own === kind ? frame(url) : undefined;
    if (address !== undefined) return { provider: name, frame: address };
  }
  return undefined;
}
