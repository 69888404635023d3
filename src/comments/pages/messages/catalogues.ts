// Every catalogue, each under the language tag it is for. A new one is a file beside this one and a line here.
export { ar } from './ar.ts';
export { de } from './de.ts';
export { en } from './en.ts';
export { es } from './es.ts';
export { fr } from './fr.ts';
export { uk } from './uk.ts';
export { zh } from './zh.ts';
