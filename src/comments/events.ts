import { openBuildHook } from './build-hook.ts';
import type { Events, Log, Settings } from './desk.ts';
import { openMail } from './mail.ts';
import type { Pace } from './pace.ts';
import { openWebhook, type WebhookPatience } from './webhook.ts';

/** What is not in the settings; what is left out is as usual. */
export interface Surroundings {
  /** Where the command of the build hook is run, an absolute path. */
  readonly folder?: string;
  readonly mail?: Pace;
  readonly webhook?: WebhookPatience;
  readonly build?: Pace;
}

/**
 * Opens whatever a newsroom wants to be told by: e-mail, a webhook, a build hook. None of them keeps a reader waiting, and where
 * one fails, the log says so; comments are in the database before anybody is told.
 * @param settings which there are
 * @param log is told what failed
 * @param now the clock, in epoch milliseconds
 * @param surroundings where commands are run, and how long each waits
 */
export function openEvents(
  settings: Settings,
  log: Log,
  now: () => number,
  { folder, ...patience }: Surroundings = {},
): Events & { readonly close: () => Promise<void> } {
  const { mail, webhook, buildHook } = settings;
  const postman = mail && openMail({ ...settings, mail }, log, now, patience.mail);
  const messenger = webhook === undefined ? undefined : openWebhook(settings, webhook, log, now, patience.webhook);
  const builder = buildHook === undefined ? undefined : openBuildHook(buildHook, log, folder, patience.build);
  return {
    received(comment) {
      messenger?.tell(comment);
      // Who moderates is not called for what nobody has to look at.
      if (comment.status !== 'spam') postman?.tell(comment);
    },
    changed() {
      builder?.ask();
    },
    async close() {
      await Promise.all([postman?.close(), messenger?.close(), builder?.close()]);
    },
  };
}
