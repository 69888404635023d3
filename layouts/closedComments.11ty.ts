import { page } from '../src/render/page.ts';

/** Articles that take no replies, for the comments service. */
export default page('closedComments', ({ closed }) => `${JSON.stringify({ closed }, null, 1)}\n`);
