import type { Comment, PersonLeaf } from 'schema-dts';
import { sparse } from '../../../src/kernel/json.ts';
import type { CommentView } from '../../../src/view/article.ts';
import type { SiteView } from '../../../src/view/site.ts';
import { plainText } from '../plain-text.ts';
import { eachOf } from './each-of.ts';
import { namedPublisher } from './publisher.ts';

/**
 * @param view an approved comment with its answers
 * @param url the article's own address
 * @param site whose newsroom may be the one that speaks
 * @returns the comment with its answers
 * @see https://schema.org/Comment
 */
export function commentNode(
  { id, name, website, newsroom, time, html, replies }: CommentView,
  url: string,
  site: SiteView,
): Comment {
  return sparse<Comment>({
    '@type': 'Comment',
    url: `${url}#comment-${id}`,
    datePublished: time.iso,
    author: newsroom ? namedPublisher(site) : sparse<PersonLeaf>({ '@type': 'Person', name, url: website }),
    text: plainText(html),
    comment: eachOf(replies, (reply) => commentNode(reply, url, site)),
  });
}
