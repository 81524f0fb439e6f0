import { typeset } from '../editorial/typography'

/** The words of a letter before layout: plain text, without HTML or typography. */
export interface Letter {
  subject: string
  greeting: string
  /** Paragraphs before the link. */
  opening: string[]
  link: { label: string; href: string }
  /** Paragraphs after it. */
  closing: string[]
}

/** The letter as text: for programs that show no HTML, and for ears. */
export function letterText({ greeting, opening, link, closing }: Letter, site: string): string {
  const words = [greeting, ...opening, `${link.label} :\n${link.href}`, ...closing].map(typeset)
  return `${[...words, `-- \n${site}`].join('\n\n')}\n`
}

const INK = '#13232b'
const QUIET = '#46585f'
const PAPER = '#fcfcfa'
const GROUND = '#eff1ec'
const YELLOW = '#ffc928'
const FONT = "'Trebuchet MS', Verdana, sans-serif"

/** For mail programs that follow the dark scheme; the others use the styles on each element. */
const DARK = `
@media (prefers-color-scheme: dark) {
  .ground { background: #0a1317 !important; }
  .paper { background: #18272e !important; color: #eef1ec !important; }
  .quiet, .quiet a { color: #a9b9be !important; }
  .button { background: ${YELLOW} !important; }
  .button a { color: ${INK} !important; }
}`

/**
 * Returns the letter as HTML, in the style of the site. It uses tables and inline styles, which every mail program
 * understands, and no picture, so that opening it fetches nothing and tracks nobody.
 */
export function letterHtml({ subject, greeting, opening, link, closing }: Letter, site: string): string {
  const href = escapeHtml(link.href)
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${html(subject)}</title>
<style>${DARK}
</style>
</head>
<body class="ground" style="margin:0;background:${GROUND}">
<table role="presentation" class="ground" width="100%" cellspacing="0" cellpadding="0" style="background:${GROUND}">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="paper" width="100%" cellspacing="0" cellpadding="0" style="max-width:560px;background:${PAPER};color:${INK};border-top:6px solid ${YELLOW};font:16px/1.5 ${FONT}">
<tr><td style="padding:28px 28px 0;font-size:20px;font-weight:bold">${html(site)}</td></tr>
<tr><td style="padding:20px 28px 0">
${[greeting, ...opening].map(paragraph).join('\n')}
</td></tr>
<tr><td style="padding:8px 28px 12px">
<table role="presentation" cellspacing="0" cellpadding="0"><tr><td class="button" style="background:${INK}">
<a href="${href}" style="display:inline-block;padding:14px 22px;color:#ffffff;font:bold 16px/1.2 ${FONT};text-decoration:none">${html(link.label)}</a>
</td></tr></table>
</td></tr>
<tr><td style="padding:8px 28px 0">
${closing.map(paragraph).join('\n')}
</td></tr>
<tr><td class="quiet" style="padding:8px 28px 28px;color:${QUIET};font-size:14px">
${html('Le bouton ne répond pas ? Copiez cette adresse dans votre navigateur :')}<br>
<a href="${href}" style="color:${QUIET};word-break:break-all">${href}</a>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

function paragraph(words: string) {
  return `<p style="margin:0 0 16px">${html(words)}</p>`
}

function html(words: string) {
  return escapeHtml(typeset(words))
}

function escapeHtml(text: string) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
