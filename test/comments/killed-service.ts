import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { openDatabase } from '../../src/comments/open.ts';
import { admit } from '../../src/comments/submissions.ts';

// The least that takes comments in over HTTP, as a process that can be killed: where the database is, and the port.
const [where = '', port = ''] = process.argv.slice(2);
const database = await openDatabase(where);
createServer(async (request, response) => {
  try {
    const { outcome } = await admit(database, JSON.parse(await text(request)));
    response.writeHead(outcome === 'added' || outcome === 'known' ? 200 : 400).end(outcome);
  } catch (fault) {
    response.writeHead(503).end(String(fault));
  }
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'));
