import { describe, expect, it } from 'vitest';
import { html } from '../../src/kernel/html.ts';
import { messagesFor } from '../../src/view/messages.ts';
import { nameEnglish, wordsFor } from '../../layouts/parts/words.ts';
import { articlePage, listPage, teaserOf } from './views.ts';

/** The words of a page outside of what says that it is English. */
function withoutEnglish(page: string): string {
  return page.replaceAll(/<(span|bdi) lang="en">[^<]*<\/\1>/g, '').replaceAll(/<[^>]*>/g, ' ');
}

describe('the interface on a page in a language that it does not speak', () => {
  const page = articlePage({ language: 'cy', title: 'Yr afon', age: 2, embeds: true, related: [] });

  it('says that its words are English', () => {
    expect(page).toContain('<html lang="cy"');
    for (const word of ['Skip to content', 'Published', 'Leave a Reply', 'Related Articles', 'Back to top button'])
      expect(page).toContain(`<span lang="en">${word}</span>`);
    const rest = withoutEnglish(page.slice(page.indexOf('<body')));
    for (const word of [
      'Published',
      'Updated',
      'Share',
      'Reply',
      'comment',
      'Sections',
      'Previous',
      'Topics',
      'Appearance',
    ])
      expect(rest).not.toMatch(new RegExp(`\\b${word}\\b`));
  });

  it('leaves no trace of how that is known', () => {
    expect(page).not.toMatch(/[\uFDD0\uFDD1]/);
    expect(page).toContain('aria-label="Sections"');
    expect(listPage({ language: 'cy' })).not.toMatch(/[\uFDD0\uFDD1]/);
  });

  it('marks a label within a teaser, and nothing on a page that it speaks', () => {
    const around = articlePage({ related: [teaserOf({ language: 'cy', articleKind: 'review' })] });
    expect(around).toContain('<span class="kind kind-review"><span lang="en">Review</span></span>');
    expect(articlePage()).not.toContain('<span lang="en">');
  });

  it('puts no element into an option, and trips over no stray mark', () => {
    const words = wordsFor('cy');
    expect(String(nameEnglish(html`<option value="">${words.anyYear}</option><p>${words.by} \uFDD1 \uFDD0</p>`))).toBe(
      `<option value="">${messagesFor('en').anyYear}</option><p><span lang="en">By</span>  </p>`,
    );
  });
});
