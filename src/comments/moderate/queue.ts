import { statusOf, type StoredComment } from '../comment.ts';
import { countComments, findComment, findComments, type Search } from '../moderation.ts';
import { queueList, type QueuePage } from './queue-page.ts';
import { recentActOf } from './recent.ts';
import { answer, type Asked, type Room } from './room.ts';
import { saying } from './sheet.ts';
import { toolsFor } from './tools.ts';

const PAGE = 30;
const LONGEST_SEARCH = 200;

/** The lists: by status, by article, by author, by what is searched for. */
export function queue(room: Room): void {
  const { app, desk, base } = room;
  app.get(base, (asked) => {
    const [words, article] = [
      asked.req.query('words')?.trim().slice(0, LONGEST_SEARCH) ?? '',
      asked.req.query('article') ?? '',
    ];
    const isNarrow = words !== '' || article !== '';
    const status = statusOf(asked.req.query('status')) ?? (isNarrow ? undefined : 'held');
    const heading = words !== '' ? 'Search:' : article !== '' ? 'Comments on' : undefined;
    return list(
      room,
      asked,
      { status, heading, subject: words === '' ? article : words, words },
      {
        status,
        words,
        article: article === '' ? undefined : article,
      },
    );
  });

  app.get(`${base}/author/:comment`, async (asked) => {
    const comment = await findComment(desk.database, asked.req.param('comment'));
    if (comment === undefined || comment.email === '') return missing(room, asked);
    const { name, email } = comment;
    return list(room, asked, { heading: 'All by', subject: name, address: email, words: '' }, { email });
  });
}

/** Says that a comment isn't there, which may have been erased. */
export function missing(room: Room, asked: Asked): Response {
  return answer(room, asked, 404, {
    title: 'Not there',
    tools: toolsFor(room, asked.get('session')),
    body: saying('There is no such comment', 'It may have been erased.'),
  });
}

async function list(
  room: Room,
  asked: Asked,
  what: Pick<QueuePage, 'status' | 'heading' | 'subject' | 'address'> & { readonly words: string },
  search: Omit<Search, 'limit' | 'before'>,
): Promise<Response> {
  const { database } = room.desk;
  const session = asked.get('session');
  const given = Number(asked.req.query('before'));
  const before = Number.isSafeInteger(given) && given > 0 ? given : undefined;
  const found = await findComments(database, { ...search, before, limit: PAGE + 1 });
  const comments = found.slice(0, PAGE);
  const url = new URL(asked.req.url);
  const body = queueList(room, session, {
    ...what,
    comments,
    parents: await parentsOf(room, comments),
    counts: await countComments(database),
    act: await recentActOf(room, session),
    here: url.pathname + url.search,
    isContinued: found.length > PAGE,
    isContinuation: before !== undefined,
  });
  const title = titleOf(what);
  return answer(room, asked, 200, { title, body, tools: toolsFor(room, session, what.words) });
}

/** What is searched for and who wrote stay out of titles, since either may be an e-mail address. */
function titleOf({ status, heading, address }: Pick<QueuePage, 'status' | 'heading' | 'address'>): string {
  if (heading === undefined) return `${status ?? 'all'} comments`.replace(/^./, (first) => first.toUpperCase());
  if (address !== undefined) return 'Comments of one reader';
  return heading === 'Search:' ? 'Search' : 'Comments on one article';
}

async function parentsOf(
  { desk }: Room,
  comments: readonly StoredComment[],
): Promise<ReadonlyMap<string, StoredComment>> {
  const ids = new Set(comments.flatMap(({ parent }) => parent ?? []));
  const parents = await Promise.all([...ids].map((id) => findComment(desk.database, id)));
  return new Map(parents.flatMap((parent) => (parent === undefined ? [] : [[parent.id, parent] as const])));
}
