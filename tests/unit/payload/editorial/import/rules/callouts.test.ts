import { draftOf, outline, structured, textDraft } from '@/tests/support/drafts/structured'

const TOP = 'Le titre\n\nChapô.\n\nDes mots.\n\n'

test.each(['À noter', 'Bon à savoir', 'À retenir', 'Attention', 'Le saviez-vous ?', '⚠️ Important'])(
  '« %s : » begins a box',
  (label) => {
    const box = structured(textDraft(`${TOP}${label} : un geste refusé n’est pas une faute.`)).blocks.at(-1)
    expect(box).toMatchObject({ kind: 'callout', words: [label, 'un geste refusé n’est pas une faute.'] })
    expect(box?.nodes[0]?.fields).toMatchObject({ blockType: 'callout', title: label })
  },
)

test('alone on its line, it is the title of what follows', () => {
  expect(outline(`${TOP}À noter\nLa charte prévoit un accueil.\n\nLa suite.`).slice(-2)).toEqual([
    'callout: À noter / La charte prévoit un accueil.',
    'paragraph: La suite.',
  ])
})

test('among other headings in capitals, it is one', () => {
  expect(outline(`${TOP}FORMATION\n\nUn mot, puis un autre.\n\nÀ RETENIR\n\nLa fête aura lieu.`)).toContain(
    'heading: À RETENIR',
  )
})

test('« Attention » is an important box', () => {
  expect(structured(textDraft(`${TOP}Attention : danger.`)).blocks.at(-1)?.nodes[0]?.fields).toMatchObject({
    kind: 'important',
  })
})

test.each(['À noter que rien ne change.', 'Important pour nous, ce vote l’est aussi pour vous.'])(
  '« %s » is words',
  (line) => {
    expect(outline(TOP + line).at(-1)).toBe(`paragraph: ${line}`)
  },
)

test.each([
  ['[!note] Bon à savoir\nLes livres sont prêtés.', 'Bon à savoir / Les livres sont prêtés.'],
  ['[!tip]\nLes livres sont prêtés.', 'Les livres sont prêtés.'],
  ['[!WARNING] Les livres sont prêtés.', 'Les livres sont prêtés.'],
])('the quotation %j of a notebook is a box', (words, shown) => {
  const quote = { runs: [{ text: words }], style: { kind: 'quote' } as const }
  const source = draftOf([{ runs: [{ text: 'Le titre' }] }, { runs: [{ text: 'Chapô.' }] }, quote], 'md')
  expect(outline(source).at(-1)).toBe(`callout: ${shown}`)
})
