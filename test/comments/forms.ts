import { Parser } from 'htmlparser2';

/** The form of a page, as a browser sees it. */
export interface PageForm {
  /** What it is sent with when its button is pressed and nothing is typed. */
  readonly fields: Readonly<Record<string, string>>;
  readonly action: string;
  readonly buttons: number;
  /** Names of fields that are marked as wrong. */
  readonly wrong: readonly string[];
}

/** A page, as far as tests look at it. */
export interface ReadPage extends PageForm {
  /** All text, without markup. */
  readonly text: string;
  readonly tags: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly lang: string | undefined;
  readonly dir: string | undefined;
}

/** Reads a page with a parser of HTML, so that what is escaped wrongly shows. */
export function readPage(page: string): ReadPage {
  const fields: Record<string, string> = {};
  const [tags, links, wrong] = [new Set<string>(), [] as string[], [] as string[]];
  let [action, buttons, text, area, lang, dir]: [string, number, string, string, string?, string?] = ['', 0, '', ''];
  const parser = new Parser({
    onopentag(tag, attributes) {
      tags.add(tag);
      const { name, value = '', href, type } = attributes;
      if (tag === 'html') [lang, dir] = [attributes['lang'], attributes['dir']];
      if (tag === 'form') action = attributes['action'] ?? '';
      if (tag === 'button') buttons += 1;
      if (href !== undefined) links.push(href);
      if (name !== undefined && attributes['aria-invalid'] === 'true') wrong.push(name);
      if (tag === 'textarea') area = name ?? '';
      if (tag === 'textarea' && name !== undefined) fields[name] = '';
      if (tag === 'input' && name !== undefined && (type !== 'checkbox' || 'checked' in attributes))
        fields[name] = value;
    },
    ontext(piece) {
      text += piece;
      if (area !== '') fields[area] += piece;
    },
    onclosetag(tag) {
      if (tag !== 'textarea') return;
      // A browser drops the first line break of a text area.
      fields[area] = (fields[area] ?? '').replace(/^\n/, '');
      area = '';
    },
  });
  parser.end(page);
  return { fields, action, buttons, wrong, text, tags, links, lang, dir };
}
