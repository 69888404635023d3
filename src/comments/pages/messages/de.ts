import type { Messages } from '../messages.ts';

export const de: Messages = {
  backToArticle: 'Zurück zum Artikel',
  backTo: (site) => `Zurück zu ${site}`,
  typed: 'Ihre Eingaben',
  confirm: {
    title: 'Diesen Kommentar abschicken?',
    text: 'Ein weiterer Schritt hält Roboter fern: Lesen Sie Ihren Text noch einmal durch, und schicken Sie ihn ab.',
    button: 'Kommentar abschicken',
    early:
      'Das ging sehr schnell. Bitte warten Sie einige Sekunden, und drücken Sie die Schaltfläche dann noch einmal.',
    spent:
      'Mit diesem Formular wurde bereits ein Kommentar abgeschickt. Drücken Sie die Schaltfläche, um auch diesen abzuschicken.',
  },
  amend: { title: 'Etwas fehlt noch', text: 'Ihr Kommentar wurde noch nicht abgeschickt. Bitte korrigieren Sie dies:' },
  flooded: {
    title: 'Das war viel auf einmal',
    text: (minutes) =>
      `Aus Ihrem Netz kamen zu viele Kommentare. Es ist nichts verloren: Bitte schicken Sie ihn in ${minutes === 1 ? 'einer Minute' : `${minutes} Minuten`} noch einmal ab.`,
  },
  failed: {
    title: 'Das ist unser Fehler',
    text: 'Ihr Kommentar konnte nicht gespeichert werden. Von Ihren Eingaben ist nichts verloren: Bitte schicken Sie ihn gleich noch einmal ab.',
  },
  refused: {
    closed: { title: 'Die Kommentarfunktion ist geschlossen', text: 'Dieser Artikel nimmt keine Kommentare mehr an.' },
    unknown: {
      title: 'Diesen Artikel gibt es nicht',
      text: 'Unter der Adresse, für die der Kommentar bestimmt ist, haben wir keinen Artikel.',
    },
    unreachable: {
      title: 'Bitte versuchen Sie es noch einmal',
      text: 'Wir konnten den Artikel gerade nicht nachschlagen.',
    },
    foreign: {
      title: 'Nicht von unseren Seiten',
      text: 'Ihr Browser meldet, dass dieses Formular nicht von unserer Website kam, oder verschweigt, woher. Bitte öffnen Sie den Artikel, und schreiben Sie dort.',
    },
    tooLarge: {
      title: 'Zu lang',
      text: 'Das ist mehr, als wir auf einmal annehmen können. Bitte gehen Sie zurück, und kürzen Sie Ihren Kommentar; Ihr Text ist noch da.',
    },
    wrongType: {
      title: 'Das können wir nicht lesen',
      text: 'Der Kommentar kam in einer Form, die wir nicht kennen.',
    },
    malformed: {
      title: 'Das können wir nicht lesen',
      text: 'Der Kommentar kam beschädigt an. Bitte gehen Sie zurück, und schicken Sie ihn noch einmal ab.',
    },
    hurried: {
      title: 'Das war viel auf einmal',
      text: 'Aus Ihrem Netz kamen zu viele Anfragen. Bitte warten Sie einen Augenblick.',
    },
    notFound: { title: 'Hier ist nichts', text: 'Unter dieser Adresse gibt es keine Seite.' },
    notAllowed: {
      title: 'Hier gibt es nichts zu sehen',
      text: 'An diese Adresse werden Kommentare geschickt. Zu lesen sind sie unter den Artikeln.',
    },
    failed: {
      title: 'Das ist unser Fehler',
      text: 'Etwas ist schiefgegangen. Bitte versuchen Sie es gleich noch einmal.',
    },
  },
  labels: {
    comment: 'Kommentar',
    name: 'Name',
    email: 'E-Mail',
    website: 'Website',
    consent:
      'Ich bin damit einverstanden, dass meine Angaben so gespeichert werden, wie es die Datenschutzseite beschreibt.',
  },
  emailKeptPrivate: 'Ihre E-Mail-Adresse wird nicht veröffentlicht.',
  requiredFields: 'Pflichtfelder sind gekennzeichnet mit',
  leaveEmpty: 'Dieses Feld bitte leer lassen',
  post: 'Kommentar abschicken',
  leaveReply: 'Kommentar schreiben',
  replyTo: (name) => `Antwort auf ${name}`,
  faults: {
    missing: 'Bitte füllen Sie dieses Feld aus.',
    oneLine: 'Dies muss eine einzige Zeile sein.',
    tooLong: (bytes) => `Das ist zu lang: höchstens ${bytes} Byte.`,
    email: 'Das ist keine E-Mail-Adresse.',
    website: 'Das ist keine Webadresse. Sie beginnt mit https://',
    consent: 'Ohne Ihre Einwilligung dürfen wir den Kommentar nicht speichern.',
    parent:
      'Der Kommentar, auf den Sie antworten, ist nicht mehr da. Schicken Sie Ihren noch einmal ab, dann erscheint er für sich.',
    article: 'Das ist keine Adresse eines Artikels.',
  },
};
