import { readdirSync, writeFileSync } from 'node:fs';
import { Findings, Unpublishable } from './src/kernel/problem.ts';
import { developPictures } from './src/media/develop.ts';
import { pictureRequests } from './src/media/newsroom.ts';
import { assembleNewsroom } from './src/model/newsroom.ts';
import { renderNewsroom } from './src/prose/newsroom.ts';
import { readContent } from './src/read/content.ts';
import { addressesOf } from './src/view/addresses.ts';
import { brokenLinks } from './src/view/references.ts';
const base = '/work/main/test/model/fixtures';
for (const name of readdirSync(base)) {
  const findings = new Findings(); const content = `${base}/${name}`;
  try {
    const newsroom = findings.take(assembleNewsroom(findings.take(readContent(content)), { now: Date.parse('2026-11-24T09:00:00Z'), drafts: false }));
    const proseOf = findings.take(renderNewsroom(newsroom));
    findings.add(brokenLinks({ newsroom, proseOf }, findings.take(addressesOf(newsroom))));
    findings.take(await developPictures(pictureRequests(newsroom, proseOf), { content, cache: '/tmp/h/cache' }));
  } catch (fault) { if (!(fault instanceof Unpublishable)) throw fault; findings.add(fault.problems); }
  const text = findings.problems.map(({place,severity,message,hint}) => `${place ? `${place.file}:${place.line}:${place.column} ` : ''}${severity} ${message}${hint === undefined ? '' : `; ${hint}`}`).join('\n') + '\n';
  writeFileSync(`${content}/expected.txt`, text); console.log(`== ${name}\n${text}`);
}
