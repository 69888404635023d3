import { html, type Html } from '../kernel/html.ts';
import { absoluteUrl } from '../kernel/url-path.ts';
import type { StoredComment } from './comment.ts';
import type { Settings } from './desk.ts';
import { LINK_LIFE, linkQuery } from './links.ts';
import { VERDICT_NAMES, type Verdict } from './verdicts.ts';

/** So many comments are told of at length in one mail; of more only the number. */
export const MOST_IN_MAIL = 20;
// Enough to decide by; the rest is in the queue.
const LONGEST_TEXT = 4000;

/** What a mail says, twice. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Tells moderators of comments that came. A reader's e-mail address is not among what it tells: mail is no safe place for it.
 * @param settings whose paper it is, and what links are sealed with
 * @param comments at least one, as they came
 * @param now epoch milliseconds; links work for seven days from here
 */
export function mailText(settings: Settings, comments: readonly StoredComment[], now: number): MailText {
  const shown = comments.slice(0, MOST_IN_MAIL).map((comment) => told(settings, comment, now));
  const more = comments.length - shown.length;
  const queue = `${settings.address}/moderate`;
  const footnote = `Each link works once, for seven days, and asks before it does anything. All comments: ${queue}`;
  const moreWords = more > 0 ? [`And ${counted(more)} more, which the queue shows.`] : [];
  const parts = shown.map(({ head, text, links }) =>
    [...head, '', quoted(text), '', ...links.map(({ verdict, url }) => `${NAMES[verdict]}: ${url}`)].join('\n'),
  );
  const markup = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${subjectOf(settings, comments)}</title>
      </head>
      <body>
        ${shown.map(tellHtml)} ${moreWords.map((words) => html`<p>${words}</p>`)}
        <p>
          Each link works once, for seven days, and asks before it does anything. <a href="${queue}">All comments</a>
        </p>
      </body>
    </html>`;
  return {
    subject: subjectOf(settings, comments),
    text: `${[...parts, ...moreWords, footnote].join('\n\n— — —\n\n')}\n`,
    html: markup.toString(),
  };
}

const NAMES: Readonly<Record<Verdict, string>> = { approve: 'Approve', reject: 'Reject', spam: 'Mark as spam' };

interface Told {
  readonly head: readonly string[];
  readonly text: string;
  readonly links: readonly { readonly verdict: Verdict; readonly url: string }[];
}

function told(
  settings: Settings,
  { id, name, website, article, status, reasons, text }: StoredComment,
  now: number,
): Told {
  const expires = now + LINK_LIFE;
  return {
    head: [
      `${name} on ${absoluteUrl(settings.site.origin, article)}`,
      ...(website === null ? [] : [`Website: ${website}`]),
      reasons.length > 0 ? `${capital(status)}: ${reasons.join('; ')}` : capital(status),
    ],
    text:
      text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).toWellFormed()} … (the rest is in the queue)` : text,
    links: VERDICT_NAMES.map((verdict) => ({
      verdict,
      url: `${settings.address}/moderate/link?${linkQuery(settings.secret, { comment: id, verdict, expires }).toString()}`,
    })),
  };
}

function tellHtml({ head, text, links }: Told): Html {
  return html`<p dir="auto">${head.map((line, index) => html`${index > 0 && html`<br />`}<bdi>${line}</bdi>`)}</p>
    <blockquote dir="auto">${text.split(/\n{2,}/).map((paragraph) => html`<p>${linesOf(paragraph)}</p>`)}</blockquote>
    <p>${links.map(({ verdict, url }) => html`<a href="${url}">${NAMES[verdict]}</a> &#160; `)}</p>
    <hr />`;
}

function linesOf(paragraph: string): readonly Html[] {
  return paragraph.split('\n').map((line, index) => html`${index > 0 && html`<br />`}${line}`);
}

/** What readers wrote stands in no subject but their name, and that without line breaks or other control characters. */
function subjectOf({ site }: Settings, comments: readonly StoredComment[]): string {
  const [first] = comments;
  const what =
    comments.length === 1 && first !== undefined
      ? `a comment by ${first.name}`
      : `${counted(comments.length)} comments`;
  return `[${site.title}] ${what}`
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_C}]+/gu, ' ')
    .slice(0, 200)
    .toWellFormed();
}

function quoted(text: string): string {
  return text.replaceAll(/^/gm, '> ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function counted(number: number): string {
  return String(number);
}
