import { isolateWords } from '../kernel/isolate.ts';
import { directionOf } from '../kernel/language.ts';

/** The few words that the renderer itself puts into an article. `{}` stands for the provider's name. */
export interface Phrases {
  readonly watchOn: string;
  readonly viewOn: string;
  readonly footnotes: string;
  readonly backToText: string;
}

const ENGLISH: Phrases = phrases('Watch on {}', 'View on {}', 'Footnotes', 'Back to the text');
const ISOLATED: Phrases = isolateWords(ENGLISH);

const PHRASES: ReadonlyMap<string, Phrases> = new Map([
  ['ar', phrases('شاهد على {}', 'افتح على {}', 'الهوامش', 'العودة إلى النص')],
  ['de', phrases('Auf {} ansehen', 'Auf {} ansehen', 'Fußnoten', 'Zurück zum Text')],
  ['es', phrases('Ver en {}', 'Ver en {}', 'Notas', 'Volver al texto')],
  ['fr', phrases('Regarder sur {}', 'Voir sur {}', 'Notes', 'Retour au texte')],
  ['he', phrases('צפייה ב־{}', 'צפייה ב־{}', 'הערות שוליים', 'חזרה לטקסט')],
  ['it', phrases('Guarda su {}', 'Apri su {}', 'Note', 'Torna al testo')],
  ['ja', phrases('{}で見る', '{}で見る', '脚注', '本文に戻る')],
  ['nl', phrases('Bekijk op {}', 'Bekijk op {}', 'Voetnoten', 'Terug naar de tekst')],
  ['pl', phrases('Obejrzyj w {}', 'Zobacz w {}', 'Przypisy', 'Wróć do tekstu')],
  ['pt', phrases('Ver no {}', 'Ver no {}', 'Notas', 'Voltar ao texto')],
  ['sv', phrases('Se på {}', 'Visa på {}', 'Fotnoter', 'Tillbaka till texten')],
  ['uk', phrases('Дивитися на {}', 'Переглянути на {}', 'Примітки', 'Повернутися до тексту')],
  ['zh', phrases('在 {} 上观看', '在 {} 上查看', '脚注', '返回正文')],
]);

function phrases(watchOn: string, viewOn: string, footnotes: string, backToText: string): Phrases {
  return { watchOn, viewOn, footnotes, backToText };
}

/**
 * @param language a language tag
 * @returns the phrases of its language, or English ones where we have none, isolated where the language runs from right to left
 */
export function phrasesOf(language: string): Phrases {
  return PHRASES.get(language.split('-', 1)[0] ?? language) ?? (directionOf(language) === 'rtl' ? ISOLATED : ENGLISH);
}
