import type { Messages } from '../messages.ts';

export const fr: Messages = {
  backToArticle: 'Revenir à l’article',
  backTo: (site) => `Revenir à ${site}`,
  typed: 'Ce que vous avez écrit',
  confirm: {
    title: 'Envoyer ce commentaire ?',
    text: 'Une étape de plus écarte les robots : relisez ce que vous avez écrit, puis envoyez-le.',
    button: 'Envoyer le commentaire',
    early: 'C’était très rapide. Attendez quelques secondes, puis appuyez de nouveau sur le bouton.',
    spent: 'Un commentaire a déjà été envoyé avec ce formulaire. Appuyez sur le bouton pour envoyer aussi celui-ci.',
  },
  amend: {
    title: 'Il manque quelque chose',
    text: 'Votre commentaire n’a pas encore été envoyé. Merci de corriger ceci :',
  },
  flooded: {
    title: 'C’était beaucoup à la fois',
    text: (minutes) =>
      `Trop de commentaires sont venus de votre réseau. Rien n’est perdu : renvoyez-le dans ${minutes === 1 ? 'une minute' : `${minutes} minutes`}.`,
  },
  failed: {
    title: 'C’est notre faute',
    text: 'Votre commentaire n’a pas pu être enregistré. Rien de ce que vous avez écrit n’est perdu : renvoyez-le dans un instant.',
  },
  refused: {
    closed: { title: 'Les commentaires sont fermés', text: 'Cet article n’accepte plus de commentaires.' },
    unknown: { title: 'Article introuvable', text: 'Nous n’avons pas d’article à l’adresse visée par ce commentaire.' },
    unreachable: { title: 'Veuillez réessayer', text: 'Nous n’avons pas pu retrouver l’article à l’instant.' },
    foreign: {
      title: 'Pas depuis nos pages',
      text: 'Votre navigateur indique que ce formulaire n’a pas été envoyé depuis notre site, ou tait d’où il vient. Ouvrez l’article et écrivez là-bas.',
    },
    tooLarge: {
      title: 'Trop long',
      text: 'C’est plus que nous ne pouvons recevoir en une fois. Revenez en arrière et raccourcissez votre commentaire : il y est encore.',
    },
    wrongType: { title: 'Illisible', text: 'Le commentaire est arrivé sous une forme que nous ne connaissons pas.' },
    malformed: { title: 'Illisible', text: 'Le commentaire est arrivé abîmé. Revenez en arrière et renvoyez-le.' },
    hurried: {
      title: 'C’était beaucoup à la fois',
      text: 'Trop de demandes sont venues de votre réseau. Patientez un instant.',
    },
    notFound: { title: 'Rien ici', text: 'Il n’y a pas de page à cette adresse.' },
    notAllowed: {
      title: 'Rien à voir ici',
      text: 'Les commentaires sont envoyés à cette adresse. On les lit sous les articles.',
    },
    failed: { title: 'C’est notre faute', text: 'Quelque chose n’a pas marché. Réessayez dans un instant.' },
  },
  labels: {
    comment: 'Commentaire',
    name: 'Nom',
    email: 'Adresse e-mail',
    website: 'Site web',
    consent: 'J’accepte que ce que j’ai saisi ici soit conservé comme l’indique la page sur la confidentialité.',
  },
  emailKeptPrivate: 'Votre adresse e-mail ne sera pas publiée.',
  requiredFields: 'Les champs obligatoires sont marqués',
  leaveEmpty: 'Laissez ce champ vide',
  post: 'Publier le commentaire',
  leaveReply: 'Laisser un commentaire',
  replyTo: (name) => `Répondre à ${name}`,
  faults: {
    missing: 'Veuillez remplir ce champ.',
    oneLine: 'Ce champ tient sur une seule ligne.',
    tooLong: (bytes) => `C’est trop long : ${bytes} octets au plus.`,
    email: 'Ce n’est pas une adresse e-mail.',
    website: 'Ce n’est pas une adresse web. Elle commence par https://',
    consent: 'Sans votre accord, nous ne pouvons pas conserver le commentaire.',
    parent: 'Le commentaire auquel vous répondez n’est plus là. Renvoyez le vôtre pour le publier seul.',
    article: 'Ce n’est pas l’adresse d’un article.',
  },
};
