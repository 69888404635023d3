import { parentPort, workerData } from 'node:worker_threads';
import { recalledDigest } from './kernel/digest.ts';
import { collect, prepareArticle, type Assignment } from './prepare.ts';
import { readWhole, sourceFile } from './read/source-file.ts';

/** The second thread of a large build: prepares articles as it is told, and sends back what is to be kept. */

const { folder, house } = workerData;
const { shelves, takeAll } = collect();

parentPort?.on('message', (assignment: Assignment) => {
  for (const [file, digest] of assignment) {
    prepareArticle(sourceFile(folder, file, readWhole, recalledDigest(digest)), house, shelves);
  }
  parentPort?.postMessage(takeAll());
});
