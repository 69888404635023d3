import type { Messages } from '../messages.ts';

/** Counts after «بعد»: a minute, two minutes, 3 to 10, and more. */
const plural = new Intl.PluralRules('ar');

function minutesFrom(count: number): string {
  const forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = {
    one: 'دقيقة',
    two: 'دقيقتين',
    few: `${count} دقائق`,
  };
  return forms[plural.select(count)] ?? `${count} دقيقة`;
}

export const ar: Messages = {
  backToArticle: 'العودة إلى المقال',
  backTo: (site) => `العودة إلى ${site}`,
  typed: 'ما كتبته',
  confirm: {
    title: 'هل ترسل هذا التعليق؟',
    text: 'خطوة واحدة أخرى تبعد الروبوتات: راجع ما كتبته ثم أرسله.',
    button: 'إرسال التعليق',
    early: 'كان ذلك سريعًا جدًا. انتظر بضع ثوانٍ ثم اضغط الزر مرة أخرى.',
    spent: 'سبق إرسال تعليق بهذا النموذج. اضغط الزر لإرسال هذا التعليق أيضًا.',
  },
  amend: { title: 'ثمة ما ينقص', text: 'لم يُرسل تعليقك بعد. يُرجى تصحيح ما يلي:' },
  flooded: {
    title: 'كان ذلك كثيرًا دفعة واحدة',
    text: (minutes) => `وصلت تعليقات كثيرة من شبكتك. لم يضِع شيء: أعد الإرسال بعد ${minutesFrom(minutes)}.`,
  },
  failed: {
    title: 'الخطأ من عندنا',
    text: 'تعذّر حفظ تعليقك. لم يضِع شيء مما كتبته: أعد الإرسال بعد قليل.',
  },
  refused: {
    closed: { title: 'التعليقات مغلقة', text: 'لم يعد هذا المقال يقبل التعليقات.' },
    unknown: { title: 'لا يوجد مقال كهذا', text: 'لا مقال لدينا في العنوان الذي كُتب التعليق له.' },
    unreachable: { title: 'يُرجى المحاولة مجددًا', text: 'تعذّر علينا العثور على المقال الآن.' },
    foreign: {
      title: 'ليس من صفحاتنا',
      text: 'يقول متصفحك إن هذا النموذج لم يُرسل من موقعنا، أو يكتم مصدره. افتح المقال واكتب هناك.',
    },
    tooLarge: {
      title: 'طويل جدًا',
      text: 'هذا أكثر مما نستطيع تلقيه دفعة واحدة. ارجع واختصر تعليقك؛ ما كتبته لا يزال هناك.',
    },
    wrongType: { title: 'لا يمكننا قراءة ذلك', text: 'وصل التعليق بصيغة لا نعرفها.' },
    malformed: { title: 'لا يمكننا قراءة ذلك', text: 'وصل التعليق تالفًا. ارجع وأرسله مرة أخرى.' },
    hurried: { title: 'كان ذلك كثيرًا دفعة واحدة', text: 'وصلت طلبات كثيرة من شبكتك. انتظر لحظة.' },
    notFound: { title: 'لا شيء هنا', text: 'لا توجد صفحة في هذا العنوان.' },
    notAllowed: { title: 'لا شيء هنا', text: 'تُرسل التعليقات إلى هذا العنوان، وتُقرأ تحت المقالات.' },
    failed: { title: 'الخطأ من عندنا', text: 'حدث خطأ ما. حاول مجددًا بعد قليل.' },
  },
  labels: {
    comment: 'التعليق',
    name: 'الاسم',
    email: 'البريد الإلكتروني',
    website: 'الموقع',
    consent: 'أوافق على حفظ ما كتبته هنا كما تبيّن صفحة الخصوصية.',
  },
  emailKeptPrivate: 'لن يُنشر عنوان بريدك الإلكتروني.',
  requiredFields: 'الحقول الإلزامية مشار إليها بـ',
  leaveEmpty: 'اترك هذا الحقل فارغًا',
  post: 'إرسال التعليق',
  leaveReply: 'اترك ردًا',
  replyTo: (name) => `ردّ على ${name}`,
  faults: {
    missing: 'يُرجى ملء هذا الحقل.',
    oneLine: 'يجب أن يكون سطرًا واحدًا.',
    tooLong: (bytes) => `هذا طويل جدًا: ${bytes} بايت على الأكثر.`,
    email: 'ليس هذا عنوان بريد إلكتروني.',
    website: 'ليس هذا عنوان موقع. يبدأ العنوان بـ https://',
    consent: 'لا يجوز لنا حفظ التعليق دون موافقتك.',
    parent: 'لم يعد التعليق الذي ترد عليه موجودًا. أعد الإرسال ليُنشر تعليقك مستقلًا.',
    article: 'ليس هذا عنوان مقال.',
  },
};
