import { readClipboard } from '@/payload/editorial/paste/read-clipboard'

/** As Word puts it on the clipboard; the condition around the marker is a comment for a browser. */
const item = (level: number, marker: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>` +
  `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`

const word = (content: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=FR><!--StartFragment-->${content}<!--EndFragment--></body></html>`

const repaired = (content: string) =>
  readClipboard(word(content))
    .parts.map((part) => (part.kind === 'html' ? part.html : ''))
    .join('')

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
    '<ul><li>un</li></ul><p>Texte</p><ul><li>deux</li></ul>',
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

test('a bookmark or the call of a note is words, not a link that leads nowhere', () => {
  expect(repaired('<h2><a name="_Toc1">Titre</a></h2>')).toBe('<h2>Titre</h2>')
  expect(repaired('<p>Texte<a href="#_ftn1" name="_ftnref1">[1]</a>.</p>')).toBe('<p>Texte[1].</p>')
})

test('an empty paragraph goes, an empty cell stays', () => {
  expect(repaired('<p>un</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>deux</p>')).toBe('<p>un</p><p>deux</p>')
  expect(repaired('<table><tr><td>un</td><td><p><o:p>&nbsp;</o:p></p></td></tr></table>')).toContain(
    '<td><p>&nbsp;</p></td>',
  )
})

test('notes come as paragraphs, without the line above them', () => {
  expect(
    repaired(
      "<div style='mso-element:footnote-list'><br clear=all><hr size=1><div style='mso-element:footnote'><p>[1] Une note.</p></div></div>",
    ),
  ).not.toMatch(/<hr|<br/)
})

test('deletions and remarks of a reviewer do not reach the article', () => {
  expect(
    repaired(
      "<p>Un <s><del>vieux</del></s> mot<span class=MsoCommentReference><a href='#_msocom_1'>[A1]</a></span>.</p>" +
        "<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>À revoir</p></div></div>",
    ),
  ).toBe('<p>Un mot.</p>')
})

test.each(['style', 'xml', 'title', 'del'])('the words inside <%s> are none of the article’s', (tag) => {
  expect(repaired(`<p>un</p><${tag}>rien</${tag}><p>deux</p>`)).not.toContain('rien')
})

test('settings of the page are left out', () => {
  expect(repaired('<p>un</p><meta name="a"><link rel="b">')).toBe('<p>un</p>')
})

test('text around notes and remarks stays, and so do the lines of a text', () => {
  expect(repaired('<div><br><hr></div><p>un<br>deux</p>')).toBe('<hr><p>un<br>deux</p>')
})

test('titles below the fourth level become fourth-level titles, with their content', () => {
  expect(repaired('<h5>Cinq</h5><h6><i>Six</i></h6><h4>Quatre</h4>')).toBe(
    '<h4>Cinq</h4><h4><i>Six</i></h4><h4>Quatre</h4>',
  )
})

test.each(['https://exemple.fr', 'HTTP://exemple.fr', 'mailto:a@exemple.fr', 'tel:+33298000000'])(
  'a link that leads somewhere stays: %s',
  (href) => {
    expect(repaired(`<p><a href="${href}">ici</a></p>`)).toBe(`<p><a href="${href}">ici</a></p>`)
  },
)

test.each(['file:///C:/note.docx', '#_ftn1', 'note.docx', 'x-https://exemple.fr', 'httpx://exemple.fr'])(
  'a link that leads nowhere outside Word is words: %s',
  (href) => {
    expect(repaired(`<p><a href="${href}">ici</a></p>`)).toBe('<p>ici</p>')
  },
)

test('a paragraph of spaces goes', () => {
  expect(repaired('<p>un</p><p> &nbsp; </p>')).toBe('<p>un</p>')
})

describe('lists of Word', () => {
  test('nest by their level, even where one is skipped', () => {
    expect(repaired(item(1, '·', 'un') + item(3, '·', 'trois') + item(2, '·', 'deux') + item(1, '·', 'un'))).toBe(
      '<ul><li>un<ul><li>trois</li></ul><ul><li>deux</li></ul></li><li>un</li></ul>',
    )
  })

  test('may begin below the first level', () => {
    expect(repaired(item(2, '·', 'deux') + item(1, '·', 'un'))).toBe(
      '<ul><li><ul><li>deux</li></ul></li><li>un</li></ul>',
    )
    expect(repaired(item(2, '·', 'deux') + item(2, '·', 'trois'))).toBe('<ul><li>deux</li><li>trois</li></ul>')
  })

  test('of two levels keep each its kind', () => {
    expect(
      repaired(item(1, '1.', 'un') + item(2, '·', 'point') + item(2, 'a)', 'lettre') + item(1, '2.', 'deux')),
    ).toBe('<ol><li>un<ul><li>point</li></ul><ol><li>lettre</li></ol></li><li>deux</li></ol>')
  })

  test.each([
    ['1.', 1],
    ['12)', 12],
    ['(3)', 3],
    ['a.', 1],
    ['B)', 2],
    ['iv.', 4],
    ['(XII)', 12],
    ['2°', 2],
    ['3-', 3],
    ['1', 1],
    ['1.4', 4],
  ])('are numbered by « %s », from %i', (marker, start) => {
    expect(repaired(item(1, marker, 'un'))).toBe(
      start === 1 ? '<ol><li>un</li></ol>' : `<ol start="${start}"><li>un</li></ol>`,
    )
  })

  test('whose sign is words are paragraphs, with it', () => {
    expect(repaired(item(1, 'Article 3.', 'De la dette'))).toBe('<p>Article 3. De la dette</p>')
  })

  test.each(['·', 'o', '-', '§', '', '• 1.'])('are not numbered by « %s »', (marker) => {
    expect(repaired(item(1, marker, 'un'))).toBe('<ul><li>un</li></ul>')
  })

  test('are read whatever the letters and spaces of their style', () => {
    const paragraph = "<p style='MSO-LIST: L0 LEVEL2 lfo1'><span style='MSO-LIST: IGNORE'>1. </span>deux</p>"
    expect(repaired(item(1, '1.', 'un') + paragraph)).toBe('<ol><li>un<ol><li>deux</li></ol></li></ol>')
  })

  test('without a level are of the first, without a sign are bullets', () => {
    expect(repaired(`${item(1, '·', 'un')}<p style='mso-list:l0'>deux</p>`)).toBe('<ul><li>un</li><li>deux</li></ul>')
  })

  test('keep what holds their sign when it holds words too', () => {
    const paragraph = "<p style='mso-list:l0 level1'><b><span style='mso-list:Ignore'>1.</span>gras</b> un</p>"
    expect(repaired(paragraph)).toBe('<ol><li><b>gras</b> un</li></ol>')
  })

  test('are made of paragraphs alone, and of those that Word calls so', () => {
    expect(repaired("<div style='mso-list:l0 level1'>un</div>")).toBe('<p>un</p>')
    expect(repaired("<p style='mso-list:none'>un</p>")).toBe('<p>un</p>')
  })
})
