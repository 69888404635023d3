import type { Messages } from '../messages.ts';

export const en: Messages = {
  backToArticle: 'Back to the article',
  backTo: (site) => `Back to ${site}`,
  typed: 'What you typed',
  confirm: {
    title: 'Send this comment?',
    text: 'One more step keeps robots out: look at what you wrote, and send it.',
    button: 'Send the comment',
    early: 'That was very quick. Please wait a few seconds, then press the button again.',
    spent: 'A comment was sent with this form already. Press the button to send this one as well.',
  },
  amend: { title: 'Something is missing', text: 'Your comment was not sent yet. Please mend this:' },
  flooded: {
    title: 'That was a lot at once',
    text: (minutes) =>
      `Too many comments came from your network. Nothing is lost: please send it again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  },
  failed: {
    title: 'That is our fault',
    text: 'Your comment could not be stored. Nothing that you typed is lost: please send it again in a moment.',
  },
  refused: {
    closed: { title: 'Comments are closed', text: 'This article takes no more comments.' },
    unknown: { title: 'No such article', text: 'We have no article at the address that the comment is for.' },
    unreachable: { title: 'Please try again', text: 'We could not look the article up just now.' },
    foreign: {
      title: 'Not from our pages',
      text: 'Your browser says that this form was not sent from our site, or keeps to itself where it was. Please open the article and write there.',
    },
    tooLarge: {
      title: 'Too long',
      text: 'This is more than we can take at once. Please go back and shorten your comment; what you typed is still there.',
    },
    wrongType: { title: 'We can’t read that', text: 'The comment came in a form that we do not know.' },
    malformed: { title: 'We can’t read that', text: 'The comment arrived damaged. Please go back and send it again.' },
    hurried: { title: 'That was a lot at once', text: 'Too much came from your network. Please wait a moment.' },
    notFound: { title: 'Nothing here', text: 'There is no page at this address.' },
    notAllowed: {
      title: 'Nothing to see here',
      text: 'Comments are sent to this address. They are read under the articles.',
    },
    failed: { title: 'That is our fault', text: 'Something went wrong. Please try again in a moment.' },
  },
  labels: {
    comment: 'Comment',
    name: 'Name',
    email: 'Email',
    website: 'Website',
    consent: 'I agree that what I have typed here is stored as the privacy page says.',
  },
  emailKeptPrivate: 'Your email address will not be published.',
  requiredFields: 'Required fields are marked',
  leaveEmpty: 'Leave this field empty',
  post: 'Post Comment',
  leaveReply: 'Leave a Reply',
  replyTo: (name) => `Reply to ${name}`,
  faults: {
    missing: 'Please fill this in.',
    oneLine: 'This must be one line.',
    tooLong: (bytes) => `This is too long: at most ${bytes} bytes.`,
    email: 'This is no email address.',
    website: 'This is no web address. It starts with https://',
    consent: 'Without your consent we may not store the comment.',
    parent: 'The comment that you answer is no longer there. Send it again to post it on its own.',
    article: 'This is no address of an article.',
  },
};
