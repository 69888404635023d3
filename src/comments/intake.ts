import { Hono, type Context } from 'hono';
import { parse } from '../schema/parse.ts';
import { replySchema, type Reply } from '../schema/reply.ts';
import { answerForm } from './answering.ts';
import { answersTo, type Answers } from './answers.ts';
import type { Articles } from './articles.ts';
import { readTyped, type Typed } from './body.ts';
import type { Desk } from './desk.ts';
import { FLOODED, type Asking } from './doorkeeper.ts';
import { fieldFaults, ORPHANED } from './faults.ts';
import { faultFacts } from './log.ts';
import type { Metrics } from './metrics.ts';
import { isOurs } from './origins.ts';
import { suspicionsOf } from './spam.ts';
import { admit, type Admission, type Submission } from './submissions.ts';
import { examineToken, issueToken } from './tokens.ts';

/** What taking comments in needs besides the desk. */
export interface IntakeParts {
  readonly articles: Articles;
  readonly metrics: Metrics;
}

/**
 * `POST /comments` takes a comment in, `GET /comments/reply` shows the form for an answer, `GET /comments/token` gives what a script needs to send one without a confirm page.
 * @param desk the service's
 * @param parts what it asks
 */
export function intake(desk: Desk, parts: IntakeParts): Hono<Asking> {
  const { settings, now } = desk;
  const own = [settings.site.origin, new URL(settings.address).origin];
  const app = new Hono<Asking>();

  app.post('/', async (context) => {
    const count = (outcome: string): void => parts.metrics.received(outcome);
    const typed = await readTyped(context.req.raw);
    if (typeof typed === 'string') {
      count(typed);
      if (typed === 'tooLarge') context.header('Connection', 'close');
      return answersTo(context, desk).refused(typed);
    }
    const answers = answersTo(context, desk, typed);
    if (!isOurs(context.req.raw.headers, own)) {
      count('foreign');
      return answers.refused('foreign');
    }
    return takeIn(context, desk, parts, typed, answers);
  });

  app.get('/reply', (context) => answerForm(context, desk, parts.articles));

  app.get('/token', (context) => {
    const article = parse(replySchema.shape.article, context.req.query('article'));
    context.header('Vary', 'Origin');
    if (context.req.header('origin') === settings.site.origin)
      context.header('Access-Control-Allow-Origin', settings.site.origin);
    if (!article.ok) return context.json({ outcome: 'faulty' }, 400);
    return context.json({ token: issueToken(settings.secret, article.value, now()) });
  });
  return app;
}

/** Answers a reply that can be read, and counts what became of it. */
async function takeIn(
  context: Context<Asking>,
  desk: Desk,
  parts: IntakeParts,
  typed: Typed,
  answers: Answers,
): Promise<Response> {
  const { settings, now } = desk;
  const answered = (outcome: string, answer: Response): Response => {
    parts.metrics.received(outcome);
    return answer;
  };
  const wait = context.get(FLOODED);
  if (wait !== undefined) return answered('flooded', answers.flooded(wait));
  const parsed = parse(replySchema, typed);
  if (!parsed.ok) return answered('faulty', answers.faulty(fieldFaults(parsed.faults, typed)));
  const { consent: _consent, ...reply } = parsed.value;
  const { article } = reply;

  const standing = await parts.articles.standing(article, typed.seal ?? '');
  if (standing !== 'open') return answered(standing, answers.refused(standing));

  const isTrapped = (typed.subject ?? '') !== '';
  const given = typed.token ?? '';
  const worth = examineToken(settings.secret, article, given, now());
  const fresh = (): string => issueToken(settings.secret, article, now());
  if (!isTrapped && worth.state === 'early') return answered('early', answers.confirm(given, 'early', worth.wait));
  if (!isTrapped && worth.state === 'void') return answered('unconfirmed', answers.confirm(fresh(), 'untouched', 0));

  const token = worth.state === 'good' && !isTrapped ? { name: worth.name, expires: worth.expires } : undefined;
  const admission = await admitted(desk, submissionOf(context, desk, reply, isTrapped, token));
  if (admission.outcome === 'failed') return answered('failed', answers.failed());
  if (admission.outcome === 'flooded') return answered('flooded', answers.flooded(admission.retryAfter));
  if (admission.outcome === 'orphaned') return answered('orphaned', answers.faulty([ORPHANED]));
  if (admission.outcome === 'spent') return answered('spent', answers.confirm(fresh(), 'spent', 0));
  const isNew = admission.outcome === 'added';
  // Robots are no news.
  if (isNew && !isTrapped) desk.events.received(admission.comment);
  return answered(isNew ? admission.comment.status : 'known', answers.accepted(admission.comment, isNew));
}

/** A database that fails must not cost a reader what he typed. */
async function admitted(
  { database, settings, log }: Desk,
  submission: Submission,
): Promise<Admission | { readonly outcome: 'failed' }> {
  try {
    return await admit(database, submission, settings.floods);
  } catch (fault) {
    log.error(faultFacts(fault), 'a comment could not be stored');
    return { outcome: 'failed' };
  }
}

/**
 * A comment that fell into the trap is kept as spam rather than thrown away: a browser's own form filler may have filled the
 * field, and then a moderator can still find what a person wrote.
 */
function submissionOf(
  context: Context<Asking>,
  { settings, now }: Desk,
  reply: Omit<Reply, 'consent'>,
  isTrapped: boolean,
  token: Submission['token'],
): Submission {
  const suspicions = suspicionsOf(reply, settings);
  return {
    reply,
    status: isTrapped ? 'spam' : 'held',
    reasons: isTrapped ? ['filled in the field that people do not see', ...suspicions] : suspicions,
    received: now(),
    network: context.get('network') ?? null,
    ...(token && { token }),
  };
}
