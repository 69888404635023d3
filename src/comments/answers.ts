import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Html } from '../kernel/html.ts';
import { absoluteUrl, parseUrlPath } from '../kernel/url-path.ts';
import type { Typed } from './body.ts';
import type { StoredComment } from './comment.ts';
import type { Desk } from './desk.ts';
import type { FieldFault } from './faults.ts';
import { languageFor, type Refusal } from './pages/messages.ts';
import { amendPage, answerPage, confirmPage, noticePage, type Hurdle, type ReplyPage } from './pages/replies.ts';

const STATUS: Readonly<Record<Refusal, ContentfulStatusCode>> = {
  closed: 403,
  unknown: 404,
  unreachable: 503,
  foreign: 403,
  tooLarge: 413,
  wrongType: 415,
  malformed: 400,
  hurried: 429,
  notFound: 404,
  notAllowed: 405,
  failed: 500,
};

/** Answers a request that brings a reply: with pages for browsers, with JSON for programs. */
export interface Answers {
  readonly accepted: (comment: StoredComment, isNew: boolean) => Response;
  /** The form for a reply, to a comment or to the article itself where that comment is not there. */
  readonly form: (typed: Typed, answered: StoredComment | undefined) => Response;
  readonly confirm: (token: string, hurdle: Hurdle, wait: number) => Response;
  readonly faulty: (faults: readonly FieldFault[]) => Response;
  readonly flooded: (wait: number) => Response;
  readonly failed: () => Response;
  readonly refused: (refusal: Refusal) => Response;
}

/**
 * @param context the request
 * @param desk whose service it is
 * @param typed what came with it, as far as that is known
 */
export function answersTo(context: Context, { settings }: Desk, typed: Typed = {}): Answers {
  const page = (): ReplyPage => ({
    site: settings.site,
    language: languageFor(typed.lang, settings.site.language),
    action: `${settings.address}/comments`,
    article: parseUrlPath(typed.article ?? ''),
    typed,
  });
  const isJson = wantsJson(context);
  // Most answers are redirects, for which no page is made.
  const answer = (status: ContentfulStatusCode, made: (page: ReplyPage) => Html, facts: object): Response =>
    isJson ? context.json(facts, status) : context.html(made(page()).toString(), status);
  const seconds = (wait: number): number => Math.max(1, Math.ceil(wait / 1000));

  return {
    accepted(comment, isNew) {
      // What moderators made of it otherwise is nobody else's business.
      const outcome = comment.status === 'approved' ? 'approved' : 'held';
      const location = `${absoluteUrl(settings.site.origin, comment.article)}#reply-${outcome}`;
      if (!isJson) return context.redirect(location, 303);
      return context.json({ outcome, id: comment.id, location }, isNew ? 201 : 200);
    },
    form(prepared, answered) {
      return context.html(answerPage({ ...page(), typed: prepared }, answered).toString());
    },
    confirm(token, hurdle, wait) {
      const made = (shown: ReplyPage): Html => confirmPage({ ...shown, typed: { ...typed, token } }, hurdle);
      return answer(isJson ? 409 : 200, made, { outcome: 'confirm', reason: hurdle, token, wait });
    },
    faulty(faults) {
      // An answer to nobody may be sent again as a comment of its own.
      const isOrphan = faults.some(({ field }) => field === 'parent');
      const kept = isOrphan ? { ...typed, parent: '' } : typed;
      const told = faults.map(({ field, message }) => ({ field, message }));
      const made = (shown: ReplyPage): Html => amendPage({ ...shown, typed: kept }, shown.language.words.amend, faults);
      return answer(422, made, { outcome: 'faulty', faults: told });
    },
    flooded(wait) {
      context.header('Retry-After', String(seconds(wait)));
      const made = (shown: ReplyPage): Html => {
        const { title, text } = shown.language.words.flooded;
        return amendPage(shown, { title, text: text(Math.ceil(seconds(wait) / 60)) }, []);
      };
      return answer(429, made, { outcome: 'flooded', retryAfter: seconds(wait) });
    },
    failed() {
      context.header('Retry-After', '10');
      return answer(503, (shown) => amendPage(shown, shown.language.words.failed, []), { outcome: 'failed' });
    },
    refused(refusal) {
      const made = (shown: ReplyPage): Html => {
        // There is no way back to what isn't there.
        const way = refusal === 'unknown' ? { ...shown, article: undefined } : shown;
        return noticePage(way, shown.language.words.refused[refusal]);
      };
      return answer(STATUS[refusal], made, { outcome: 'refused', reason: refusal });
    },
  };
}

/** Whether the answer is for a program: it says so, or spoke JSON itself. */
function wantsJson(context: Context): boolean {
  const accept = context.req.header('accept') ?? '';
  const spoken = context.req.header('content-type') ?? '';
  if (accept.includes('text/html')) return false;
  return accept.includes('application/json') || spoken.toLowerCase().startsWith('application/json');
}
