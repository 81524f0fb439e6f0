import { outline, structured, textDraft } from '@/tests/support/drafts/structured'

const TOP = 'Le titre\n\nChapô.\n\nCette année :\n\n'

test('points that are figures are key figures until the person wants a list, with the source below them', () => {
  const source = textDraft(
    `${TOP}• 2,7 millions de salariés\n• 10 % de l’emploi\n(Source : ESS France, www.exemple.fr)`,
  )
  const block = structured(source).blocks.at(-1)
  expect(block).toMatchObject({
    kind: 'keyFigures',
    doubts: [{ key: '7:kind', question: 'Liste ou chiffres clés ?', chosen: 'keyFigures' }],
    nodes: [
      {
        fields: {
          items: [
            { value: '2,7', unit: 'millions', label: 'de salariés' },
            { value: '10', unit: '%', label: 'de l’emploi' },
          ],
          source: { label: 'ESS France, www.exemple.fr', url: 'https://www.exemple.fr' },
        },
      },
    ],
  })
  expect(outline(source, { '7:kind': 'list' })).toContain('list: 2,7 millions de salariés / 10 % de l’emploi')
})

test('small numbers below « En chiffres » are proposed as key figures', () => {
  expect(outline('Le titre\n\nChapô.\n\nEn chiffres\n\n- 2 voitures\n- 8 testeurs').at(-1)).toMatch(/^keyFigures/)
})

test('three short lines that are figures need no bullets', () => {
  expect(
    outline(`${TOP}412 coopérateurs\n18,4 millions d’euros de chiffre d’affaires\n96 % de satisfaits`).at(-1),
  ).toMatch(/^keyFigures/)
})

test.each([
  ['- 1,2 million de salariés\n- En Bretagne : 1 650 structures'],
  ['- 2 chaises\n- 3 tables'],
  ['- 9 h : accueil\n- 10 h : atelier'],
  ['- 2024 : ouverture\n- 2025 : extension'],
  ['- 12 mars : réunion\n- 14 mars : vote'],
  ['- 50 % des voix. Le reste suivra.\n- 20 % des voix.'],
])('%j is a list', (points) => {
  expect(outline(`${TOP}${points}`).at(-1)).toMatch(/^list/)
})

test('a source below a paragraph is a paragraph', () => {
  expect(outline(`${TOP}Des mots.\n\n(Source : ESS France)`).at(-1)).toBe('paragraph: (Source : ESS France)')
})

test('small figures with a source below them are key figures, and parts of a sentence are a list', () => {
  const top = 'Le titre\n\nChapô.\n\nDes mots.\n\n'
  expect(outline(`${top}- 9 salariés sur 10\n- 2 embauches\nSource : enquête`).at(-1)).toMatch(/^keyFigures/)
  expect(outline(`${top}- 9 salariés sur 10\n- 2 embauches`).at(-1)).toMatch(/^list/)
  expect(outline(`${top}- 600 000 euros pour l’un ;\n- 500 000 euros pour l’autre.`).at(-1)).toMatch(/^list/)
})
