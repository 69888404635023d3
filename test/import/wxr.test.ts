import { describe, expect, it } from 'vitest';
import { readWxr } from '../../src/import/wxr.ts';

interface Written {
  readonly id: string;
  readonly parent?: string;
  readonly approved?: string;
  readonly type?: string;
  readonly content?: string;
  readonly url?: string;
}

const comment = ({
  id,
  parent = '0',
  approved = '1',
  type = 'comment',
  content = 'Yes.',
  url = '',
}: Written): string => `
  <wp:comment>
    <wp:comment_id>${id}</wp:comment_id>
    <wp:comment_author><![CDATA[Ann & Bo]]></wp:comment_author>
    <wp:comment_author_email><![CDATA[ann@example.org]]></wp:comment_author_email>
    <wp:comment_author_url>${url}</wp:comment_author_url>
    <wp:comment_author_IP><![CDATA[192.0.2.1]]></wp:comment_author_IP>
    <wp:comment_date><![CDATA[2019-05-04 12:30:00]]></wp:comment_date>
    <wp:comment_date_gmt><![CDATA[2019-05-04 10:30:00]]></wp:comment_date_gmt>
    <wp:comment_content><![CDATA[${content}]]></wp:comment_content>
    <wp:comment_approved><![CDATA[${approved}]]></wp:comment_approved>
    <wp:comment_type><![CDATA[${type}]]></wp:comment_type>
    <wp:comment_parent>${parent}</wp:comment_parent>
    <wp:comment_user_id>0</wp:comment_user_id>
  </wp:comment>`;

const wxr = (link: string, ...comments: readonly Written[]): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Old paper</title><wp:wxr_version>1.2</wp:wxr_version>
<item><title>A story</title><link>${link}</link>${comments.map(comment).join('')}</item>
<item><title>No comments</title><link>https://old.example/2019/05/quiet/</link></item>
</channel></rss>`;

const LINK = 'https://old.example/2019/05/a-story/';

describe('a WordPress export', () => {
  it('gives its comments with their threads, and no IP address', () => {
    const { comments, left } = readWxr(
      wxr(LINK, { id: '7' }, { id: '9', parent: '7', approved: '0', url: 'https://bo.example/' }),
    );
    expect(left).toEqual([]);
    expect(comments).toEqual([
      {
        id: 'wp-7',
        article: '/2019/05/a-story/',
        parent: null,
        name: 'Ann & Bo',
        email: 'ann@example.org',
        website: null,
        text: 'Yes.',
        received: Date.UTC(2019, 4, 4, 10, 30),
        status: 'approved',
      },
      expect.objectContaining({ id: 'wp-9', parent: 'wp-7', status: 'held', website: 'https://bo.example/' }),
    ]);
  });

  it('keeps what moderators decided, and leaves pingbacks out', () => {
    const { comments } = readWxr(
      wxr(LINK, { id: '1', approved: 'spam' }, { id: '2', approved: 'trash' }, { id: '3', type: 'pingback' }),
    );
    expect(comments.map(({ id, status }) => [id, status])).toEqual([
      ['wp-1', 'spam'],
      ['wp-2', 'rejected'],
    ]);
  });

  it('makes text of the HTML that commenters could write', () => {
    const content =
      'One<br />\ntwo &amp; <b>three</b>.\n\n<a href="https://a.example/" rel="nofollow">there</a> &#8220;x&#8221; 2 < 3';
    expect(readWxr(wxr(LINK, { id: '1', content })).comments[0]?.text).toBe(
      'One\ntwo & three.\n\nthere (https://a.example/) “x” 2 < 3',
    );
  });

  it.each([['javascript:alert(1)'], ['http://'], ['not a url']])('drops the website %s', (url) => {
    expect(readWxr(wxr(LINK, { id: '1', url })).comments[0]?.website).toBeNull();
  });

  it('says what could not be taken over', () => {
    expect(readWxr(wxr('https://old.example/?p=12', { id: '1' }))).toEqual({
      comments: [],
      left: ['the comments on "A story" (1): its address https://old.example/?p=12 is none of an article'],
    });
    expect(readWxr(wxr(LINK, { id: '1', approved: 'maybe' })).left).toHaveLength(1);
  });

  it('is told from another file', () => {
    expect(() => readWxr('<html></html>')).toThrow('this is no WordPress export');
  });
});
