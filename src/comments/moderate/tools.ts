import { html, type Html } from '../../kernel/html.ts';
import { formTokenOf, type Session } from '../sessions.ts';
import type { Room } from './room.ts';

/** @returns the hidden field that every form of a session carries */
export function tokenField({ desk }: Room, session: Session): Html {
  return html`<input type="hidden" name="token" value="${formTokenOf(desk.settings.secret, session)}">`;
}

/**
 * @param words what is being searched for
 * @returns search, and the way out
 */
export function toolsFor(room: Room, session: Session, words = ''): Html {
  const { base } = room;
  return html`<form class="search" role="search" action="${base}">
<label for="words" class="unseen">Search comments, names and addresses</label>
<input id="words" name="words" type="search" value="${words}" placeholder="Search" maxlength="200">
<button>Search</button>
</form>
<form class="sign-out" method="post" action="${base}/sign-out">
${tokenField(room, session)}
<p><bdi>${session.moderator}</bdi></p> <button>Sign out</button>
</form>`;
}
