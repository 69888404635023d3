import { hash } from 'node:crypto';

/** The style sheet of the service's pages: paper, ink and hairlines, as on the site itself; small enough to stand in the page. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fffefb; --tint: #f6f2eb; --ink: #17140f; --soft: #5d564d; --rule: #d8d1c6; --accent: #8a2417; --on-accent: #fffefb }
@media (prefers-color-scheme: dark) { :root { --paper: #171512; --tint: #211e1a; --ink: #ece6db; --soft: #a89f92; --rule: #3b362f; --accent: #ef9a8b; --on-accent: #171512 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.56 'Source Serif 4', Georgia, 'Noto Naskh Arabic', 'Geeza Pro', serif }
header, main, footer { max-inline-size: 38rem; margin-inline: auto; padding-inline: 1rem }
header { padding-block: 1.5rem 1rem; border-block-end: 3px double var(--ink); text-align: center; font-size: 1.75rem; font-weight: 700; line-height: 1.14; letter-spacing: -.018em }
header a { color: inherit; text-decoration: none }
footer { margin-block-start: 3rem; padding-block: 1rem 3rem; border-block-start: 1px solid var(--rule); color: var(--soft); font-size: .9375rem }
h1 { margin-block: 2rem .5rem; font-size: clamp(1.625rem, 1.4rem + 1.1vw, 2.25rem); line-height: 1.14; letter-spacing: -.01em }
h2 { margin-block: 2rem .5rem; font-size: 1.1875rem; line-height: 1.3 }
p { margin-block: 0 1rem }
a { color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
label, .note, button, .faults, .fault, .byline { font-family: 'Source Sans 3', 'Segoe UI', 'Noto Sans Arabic', 'Geeza Pro', sans-serif }
label { display: block; font-weight: 600 }
input, textarea { inline-size: 100%; padding: .5rem .75rem; border: 1px solid var(--soft); border-radius: 0; background: var(--paper); color: inherit; font: inherit }
input[type=checkbox] { accent-color: var(--accent); inline-size: 1.25rem; block-size: 1.25rem; margin-inline-end: .5rem; vertical-align: middle }
input[type=checkbox] + label { display: inline; font-weight: 400 }
[aria-invalid=true] { border: 2px solid var(--accent) }
button { padding: .75rem 1.5rem; border: 0; background: var(--accent); color: var(--on-accent); font-size: 1.0625rem; font-weight: 600; cursor: pointer }
.faults { margin-block: 0 2rem; padding-block: .75rem; padding-inline: 2rem 1rem; border-inline-start: 4px solid var(--accent); background: var(--tint) }
.fault { display: block; color: var(--accent); font-weight: 600 }
.warning { padding: .75rem 1rem; border-inline-start: 4px solid var(--accent); background: var(--tint) }
.note, .byline { color: var(--soft); font-size: .9375rem }
.byline { margin-block-end: .25rem; font-weight: 600; overflow-wrap: anywhere }
.typed { margin: 0 0 1.5rem; padding: 1rem; background: var(--tint); white-space: pre-wrap; overflow-wrap: anywhere }
.away { position: absolute; inset-inline-start: -200vw; block-size: 1px; overflow: hidden }
`;

/** Lets the style sheet, and no other, work. @see https://www.w3.org/TR/CSP3/#grammardef-hash-source */
export const STYLE_SOURCE = `'sha256-${hash('sha256', STYLE, 'base64')}'`;
