import type { Messages } from '../messages.ts';

export const ar: Messages = {
  skipToContent: 'انتقل إلى المحتوى',
  sections: 'الأقسام',
  allSections: 'كل الأقسام',
  allTopics: 'كل المواضيع',
  archive: 'الأرشيف',
  corrections: 'التصويبات',
  feeds: 'الخلاصات',
  series: 'السلاسل',
  latest: 'آخر الأخبار',
  notFound: 'الصفحة غير موجودة',
  backToTop: 'زر العودة إلى الأعلى',
  home: 'الرئيسية',
  pageNumber: (page) => `صفحة ${page}`,
  newer: 'الأحدث',
  older: 'الأقدم',
  kinds: { analysis: 'تحليل', opinion: 'رأي', review: 'مراجعة', feature: 'تقرير', live: 'مباشر', sponsored: 'محتوى برعاية' },
  minutes: (count) => `قراءة ${count} د`,
  relatedArticles: 'مقالات ذات صلة',
  leaveReply: 'اترك ردًا',
};
