import { needsRepair, toEditorHtml } from '@/payload/editorial/word-paste'

/** As Word puts it on the clipboard; the condition around the marker is a comment for a browser. */
const item = (level: number, marker: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>` +
  `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`

const word = (content: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=FR><!--StartFragment-->${content}<!--EndFragment--></body></html>`

/** Without the comments, which the editor does not read. */
const repaired = (content: string) =>
  toEditorHtml(word(content))
    .replace(/<!--[\s\S]*?-->/g, '')
    .trim()

test('bullets of Word are a list, their signs are gone', () => {
  expect(repaired(item(1, '·', 'un') + item(1, '·', '<b>deux</b>'))).toBe('<ul><li>un</li><li><b>deux</b></li></ul>')
})

test('deeper bullets are a list inside the list', () => {
  expect(repaired(item(1, '·', 'un') + item(2, 'o', 'un bis') + item(1, '·', 'deux'))).toBe(
    '<ul><li>un<ul><li>un bis</li></ul></li><li>deux</li></ul>',
  )
})

test('numbers are an ordered list, and a change of sign starts another', () => {
  expect(repaired(item(1, '1.', 'un') + item(1, '2.', 'deux') + item(1, '·', 'point'))).toBe(
    '<ol><li>un</li><li>deux</li></ol><ul><li>point</li></ul>',
  )
})

test('a paragraph between two lists keeps its place', () => {
  expect(repaired(`${item(1, '·', 'un')}<p class=MsoNormal>Texte<o:p></o:p></p>${item(1, '·', 'deux')}`)).toBe(
    '<ul><li>un</li></ul><p class="MsoNormal">Texte</p><ul><li>deux</li></ul>',
  )
})

test('titles take the levels that an article has', () => {
  expect(repaired('<p class=MsoTitle>Titre</p><h1>Un</h1><h2>Deux</h2><h5>Cinq</h5>')).toBe(
    '<h2>Titre</h2><h2>Un</h2><h2>Deux</h2><h4>Cinq</h4>',
  )
})

test('links stay', () => {
  expect(repaired('<p class=MsoNormal><a href="https://exemple.fr">ici</a></p>')).toContain(
    '<a href="https://exemple.fr">ici</a>',
  )
})

test('only what needs it is repaired', () => {
  expect(needsRepair(word('<p class=MsoNormal>Texte</p>'))).toBe(true)
  expect(needsRepair('<h1>Titre</h1>')).toBe(true)
  expect(needsRepair('<p>Texte <b>gras</b></p><ul><li>un</li></ul>')).toBe(false)
})
test('a bookmark or the call of a note is words, not a link that leads nowhere', () => {
  expect(repaired('<h2><a name="_Toc1">Titre</a></h2>')).toBe('<h2>Titre</h2>')
  expect(repaired('<p>Texte<a href="#_ftn1" name="_ftnref1">[1]</a>.</p>')).toBe('<p>Texte[1].</p>')
})

test('an empty paragraph goes, an empty cell stays', () => {
  expect(repaired('<p>un</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>deux</p>')).toBe('<p>un</p><p>deux</p>')
  expect(repaired('<table><tr><td><p><o:p>&nbsp;</o:p></p></td></tr></table>')).toContain('<td><p>&nbsp;</p></td>')
})

test('notes come as paragraphs, without the line above them', () => {
  expect(
    repaired(
      "<div style='mso-element:footnote-list'><br clear=all><hr size=1><div style='mso-element:footnote'><p>[1] Une note.</p></div></div>",
    ),
  ).not.toMatch(/<hr|<br/)
})

test('what a reviewer struck out or remarked does not reach the article', () => {
  expect(
    repaired(
      "<p>Un <s><del>vieux</del></s> mot<span class=MsoCommentReference><a href='#_msocom_1'>[A1]</a></span>.</p>" +
        "<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>À revoir</p></div></div>",
    ),
  ).toBe('<p>Un <s></s> mot.</p>')
})
