import { knowArticles } from '../../src/comments/articles.ts';
import { openLog } from '../../src/comments/log.ts';
import { openDatabase } from '../../src/comments/open.ts';
import { serve } from '../../src/comments/serve.ts';
import { SECRET, SITE } from './service-replies.ts';

// The service as a process of its own, for readers of many networks in a hurry: where its database is, and its port.
const [where = '', port = ''] = process.argv.slice(2);
const now = Date.now;
await serve({
  desk: {
    database: await openDatabase(where),
    settings: {
      site: { title: 'The Test Courier', origin: SITE, language: 'en', timezone: 'Europe/Oslo' },
      address: SITE,
      secret: SECRET,
      trustedProxies: ['127.0.0.0/8'],
      floods: [{ comments: 1_000_000, milliseconds: 60_000 }],
      mostLinks: 2,
      suspiciousWords: ['casino'],
      exportToken: undefined,
      mail: undefined,
      webhook: undefined,
      buildHook: undefined,
    },
    events: { received: () => {}, changed: () => {} },
    log: openLog({ write: () => {} }),
    now,
  },
  host: '127.0.0.1',
  port: Number(port),
  articles: knowArticles(SECRET, async () => 'missing', now),
  rate: { burst: 1_000_000, perSecond: 1_000_000 },
});
process.once('SIGTERM', () => process.exit());
process.stdout.write('listening\n');
