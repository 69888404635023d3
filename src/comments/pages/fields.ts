import { html, nothing, type Child, type Html } from '../../kernel/html.ts';
import type { Field, Typed } from '../body.ts';
import type { FieldFault } from '../faults.ts';
import type { Language, Messages } from './messages.ts';

const required = html` <span aria-hidden="true">*</span>`;

/**
 * Writes the fields of the reply form with what was typed in them.
 * @param typed what was
 * @param faults what is to be mended; each is told at its field
 * @param language of the page
 */
export function fieldsOf(typed: Typed, faults: readonly FieldFault[], { words }: Language): Html {
  const { labels } = words;
  const shown = (field: Field): { attributes: Child; note: Child } => {
    const fault = faults.find((each) => each.field === field);
    if (fault === undefined) return { attributes: nothing, note: nothing };
    return {
      attributes: html` aria-invalid="true" aria-describedby="fault-${field}"`,
      note: html`<span class="fault" id="fault-${field}">${fault.say(words)}</span>`,
    };
  };
  const line = (field: 'name' | 'email' | 'website', type: string, direction: string): Html => {
    const { attributes, note } = shown(field);
    const isNeeded = field !== 'website';
    return html`<p><label for="reply-${field}">${labels[field]}${isNeeded && required}</label>
<input id="reply-${field}" name="${field}" type="${type}" value="${typed[field]}" dir="${direction}"
 autocomplete="${field === 'website' ? 'url' : field}"${isNeeded && html` required`}${attributes}>${note}</p>`;
  };
  const comment = shown('comment');
  const consent = shown('consent');
  return html`<p class="note">${words.emailKeptPrivate} ${words.requiredFields}${required}</p>
<p><label for="reply-comment">${labels.comment}${required}</label>
<textarea id="reply-comment" name="comment" rows="10" required dir="auto"${comment.attributes}>
${typed.comment}</textarea>${comment.note}</p>
${line('name', 'text', 'auto')}
${line('email', 'email', 'ltr')}
${line('website', 'url', 'ltr')}
<p><input id="reply-consent" name="consent" type="checkbox" value="yes" required${
    isGiven(typed.consent) && html` checked`
  }${consent.attributes}>
<label for="reply-consent">${labels.consent}${required}</label>${consent.note}</p>
${trap(typed.subject ?? '', words)}`;
}

/** A field that a person never sees, and a robot fills in. */
function trap(typed: string, words: Messages): Html {
  return html`<p class="away" aria-hidden="true"><label for="reply-subject">${words.leaveEmpty}</label>
<input id="reply-subject" name="subject" type="text" value="${typed}" tabindex="-1" autocomplete="off"></p>`;
}

/** Carries what was typed without showing it. */
export function hiddenFields(typed: Typed): Html {
  return html`${Object.entries(typed).map(
    ([field, value]) => html`<input type="hidden" name="${field}" value="${value}">\n`,
  )}`;
}

function isGiven(consent: string | undefined): boolean {
  return consent !== undefined && consent !== '';
}
