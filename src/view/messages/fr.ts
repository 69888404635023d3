import type { Messages } from '../messages.ts';

export const fr: Messages = {
  skipToContent: 'Aller au contenu',
  sections: 'Rubriques',
  allSections: 'Toutes les rubriques',
  allTopics: 'Tous les sujets',
  archive: 'Archives',
  corrections: 'Rectificatifs',
  feeds: 'Flux',
  series: 'Séries',
  latest: 'À la une',
  notFound: 'Page introuvable',
  backToTop: 'Bouton de retour en haut de page',
  home: 'Accueil',
  pageNumber: (page) => `Page ${page}`,
  newer: 'Plus récents',
  older: 'Plus anciens',
  kinds: { analysis: 'Analyse', opinion: 'Opinion', review: 'Critique', feature: 'Reportage', live: 'En direct', sponsored: 'Contenu sponsorisé' },
  minutes: (count) => `${count} min de lecture`,
  relatedArticles: 'Articles liés',
  leaveReply: 'Laisser un commentaire',
};
