import { describe, expect, it } from 'vitest';
import { findEmbed, providerNames, type EmbedKind } from '../../src/prose/embeds.ts';

function frameOf(kind: EmbedKind, address: string): string | undefined {
  const embed = findEmbed(kind, new URL(address));
  return embed && `${embed.provider} ${embed.frame}`;
}

describe('findEmbed', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'YouTube https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://m.youtube.com/watch?v=dQw4w9WgXcQ&list=x', 'YouTube https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ?t=90', 'YouTube https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90'],
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 'YouTube https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://vimeo.com/76979871', 'Vimeo https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://vimeo.com/76979871/abcdef1234', 'Vimeo https://player.vimeo.com/video/76979871?h=abcdef1234&dnt=1'],
    ['https://player.vimeo.com/video/76979871?h=ab12', 'Vimeo https://player.vimeo.com/video/76979871?h=ab12&dnt=1'],
    [
      'https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv',
      'PeerTube https://tube.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv',
    ],
    [
      'https://tube.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d',
      'PeerTube https://tube.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d',
    ],
  ])('finds the frame of the film %s', (address, frame) => expect(frameOf('video', address)).toBe(frame));

  it.each([
    ['https://social.example/@courier/109876543210', 'Mastodon https://social.example/@courier/109876543210/embed'],
    ['https://a.example/@b@c.example/1', 'Mastodon https://a.example/@b@c.example/1/embed'],
    [
      'https://bsky.app/profile/courier.example/post/3kabc',
      'Bluesky https://embed.bsky.app/embed/courier.example/app.bsky.feed.post/3kabc',
    ],
    [
      'https://bsky.app/profile/did:plc:z72i7hdyn/post/3kabc',
      'Bluesky https://embed.bsky.app/embed/did:plc:z72i7hdyn/app.bsky.feed.post/3kabc',
    ],
    ['https://x.com/courier/status/12?s=20', 'X https://platform.twitter.com/embed/Tweet.html?id=12&dnt=true'],
    ['https://twitter.com/courier/status/12', 'X https://platform.twitter.com/embed/Tweet.html?id=12&dnt=true'],
    ['https://www.instagram.com/p/Cabc_-1/?igsh=x', 'Instagram https://www.instagram.com/p/Cabc_-1/embed/'],
    ['https://www.instagram.com/courier/reel/Cabc/', 'Instagram https://www.instagram.com/reel/Cabc/embed/'],
  ])('finds the frame of the message %s', (address, frame) => expect(frameOf('social', address)).toBe(frame));

  it.each([
    'http://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com/watch?v=short',
    'https://www.youtube.com/@channel',
    'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://youtu.be/"onload="x',
    'https://vimeo.com/channels/staffpicks',
    'https://tube.example/w/../../x',
    'https://bsky.app/profile/courier.example/post/3kabc',
    'javascript:alert(1)',
  ])('embeds no film of %s', (address) => expect(frameOf('video', address)).toBeUndefined());

  it.each([
    'https://x.com/courier',
    'https://social.example/@courier',
    'https://www.instagram.com/courier/',
    'https://vimeo.com/1',
  ])('embeds no message of %s', (address) => expect(frameOf('social', address)).toBeUndefined());

  it('names the providers of each kind', () => {
    expect(providerNames('video')).toEqual(['YouTube', 'Vimeo', 'PeerTube']);
    expect(providerNames('social')).toEqual(['Bluesky', 'X', 'Instagram', 'Mastodon']);
  });
});
