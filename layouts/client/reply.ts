/**
 * Makes the reply form quicker to use; without this script it works just as well, by one more page. It fetches a token when the form is
 * first touched, and moves the form below the comment that is answered. The words come from the page, which knows its language.
 */

// The service takes a token for a day; an hour less is on the safe side.
const TOKEN_LASTS = 23 * 3600 * 1000;

/** @param form holds `article`, `parent` and `token`, and in `data-cancel` the word for giving an answer up */
function serve(form: HTMLFormElement, section: HTMLElement): void {
  const [parent, token] = [field(form, 'parent'), field(form, 'token')];
  const heading = section.querySelector('h2');
  if (parent === undefined || token === undefined || heading === null) return;
  const home = document.createComment('the reply form');
  section.before(home);
  const title = heading.textContent;
  const cancel = document.createElement('button');
  cancel.type = 'button';
  cancel.className = 'reply-cancel';
  cancel.textContent = form.dataset['cancel'] ?? '';

  let fetched = -Infinity;
  const fetchToken = async (): Promise<void> => {
    if (performance.now() - fetched < TOKEN_LASTS) return;
    fetched = performance.now();
    const query = new URLSearchParams({ article: field(form, 'article')?.value ?? '' });
    const answer = await fetch(`${form.action.replace(/\/$/, '')}/token?${query}`, { credentials: 'omit' });
    const found: unknown = answer.ok ? await answer.json() : undefined;
    if (typeof found === 'object' && found !== null && 'token' in found) token.value = String(found.token);
  };
  // The service that can't be reached now is asked again by the form itself.
  form.addEventListener('focusin', () => void fetchToken().catch(() => (fetched = -Infinity)));

  const goHome = (): void => {
    parent.value = '';
    heading.textContent = title;
    cancel.remove();
    home.after(section);
  };
  cancel.addEventListener('click', () => {
    const answered = section.closest('.thread')?.querySelector<HTMLElement>('[data-reply]');
    goHome();
    answered?.focus();
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-reply]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      parent.value = link.dataset['reply'] ?? '';
      heading.textContent = link.textContent.trim();
      heading.after(cancel);
      link.closest('.comment')?.after(section);
      form.querySelector('textarea')?.focus();
    });
  }
}

function field(form: HTMLFormElement, name: string): HTMLInputElement | undefined {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement ? found : undefined;
}

const section = document.querySelector<HTMLElement>('.reply');
const form = section?.querySelector('form');
if (section && form) serve(form, section);
