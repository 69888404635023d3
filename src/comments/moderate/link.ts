import { html, type Html } from '../../kernel/html.ts';
import { decideWithin, findComment } from '../moderation.ts';
import { linkState, spendLink, type LinkedAct, type LinkState } from '../links.ts';
import { VERDICTS, verdictOf, type Verdict } from '../verdicts.ts';
import { tellOf } from './acts.ts';
import { cardHead, cardText, VERDICT_WORDS } from './card.ts';
import { answer, type Asked, type Room } from './room.ts';
import { saying } from './sheet.ts';

/** The links of e-mails: looking changes nothing, since mail programs look at links too; one button does what the link says. */
export function links(room: Room): void {
  const { app, desk, base } = room;
  app.get(`${base}/link`, async (asked) => {
    const link = read(asked.req.query());
    const state = await linkState(desk.database, desk.settings.secret, link, link.given, desk.now());
    const comment = state === 'good' ? await findComment(desk.database, link.comment) : undefined;
    if (comment === undefined) return useless(room, asked, state);
    const context = { parent: undefined, showsStatus: true, isWhole: true, showsAddress: false };
    const body = html`<form class="single" method="post" action="${base}/link"><h1>${QUESTIONS[link.verdict]}</h1>
${Object.entries({ comment: link.comment, action: link.verdict, expires: String(link.expires), seal: link.given }).map(
  ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
)}
<article class="comment" aria-label="${comment.name}"><div class="head">${cardHead(room, { ...comment, parent: null }, context)}</div>
${cardText(room, comment, context)}
<p class="acts"><button class="main">${VERDICT_WORDS[link.verdict]}</button> <a href="${base}/comment/${comment.id}">Sign in instead</a></p></article></form>`;
    return answer(room, asked, 200, { title: QUESTIONS[link.verdict], body });
  });

  app.post(`${base}/link`, async (asked) => {
    const link = read(Object.fromEntries(asked.get('form')));
    const now = desk.now();
    const state = await linkState(desk.database, desk.settings.secret, link, link.given, now);
    if (state !== 'good') return useless(room, asked, state);
    // Spent and done together, or neither: a link that fails can be tried again.
    const decisions = await desk.database.write(async (transaction) => {
      if (!(await spendLink(transaction, link, link.given, now))) return undefined;
      const act = { actor: 'link', action: link.verdict, at: now };
      return decideWithin(transaction, [link.comment], { status: VERDICTS[link.verdict] }, act);
    });
    if (decisions === undefined) return useless(room, asked, 'spent');
    tellOf(desk, decisions);
    return answer(room, asked, 200, { title: 'Done', body: done(room, link) });
  });
}

interface GivenLink extends LinkedAct {
  readonly given: string;
}

/** What is missing or is none makes a link that no seal fits. */
function read(given: Readonly<Record<string, unknown>>): GivenLink {
  const text = (name: string): string => (typeof given[name] === 'string' ? given[name] : '');
  const verdict = verdictOf(text('action'));
  const isSound = verdict !== undefined && /^\d{1,15}$/.test(text('expires'));
  return {
    comment: text('comment'),
    verdict: verdict ?? 'reject',
    expires: Number(text('expires')),
    given: isSound ? text('seal') : '',
  };
}

const QUESTIONS: Readonly<Record<Verdict, string>> = {
  approve: 'Approve this comment?',
  reject: 'Reject this comment?',
  spam: 'Mark this comment as spam?',
};

function done({ base }: Room, { comment, verdict }: LinkedAct): Html {
  const what = {
    approve: 'The comment is approved',
    reject: 'The comment is rejected',
    spam: 'The comment is marked as spam',
  };
  return saying(what[verdict], html`<a href="${base}/comment/${comment}">Sign in to change that</a>`);
}

const WHY: Readonly<Record<LinkState, readonly [403 | 410, string]>> = {
  forged: [403, 'It was changed on the way, or cut off. Copy it from the e-mail in full.'],
  expired: [410, 'Links work for seven days.'],
  spent: [410, 'It was used already; each link works once.'],
  good: [410, 'The comment is no longer there.'],
};

function useless(room: Room, asked: Asked, state: LinkState): Response {
  const [status, why] = WHY[state];
  const body = saying('This link does nothing', why, html`<a href="${room.base}">Sign in to moderate</a>`);
  return answer(room, asked, status, { title: 'Link', body });
}
