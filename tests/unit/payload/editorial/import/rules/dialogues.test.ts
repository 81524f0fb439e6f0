import { draftOf, outline, textDraft } from '@/tests/support/drafts/structured'

const TOP = 'Le titre\n\nChapô.\n\n'

test.each(['–', '—', '-'])('questions and answers after « %s » are headings and paragraphs', (dash) => {
  const lines = ['Pourquoi ?', 'Parce que.', 'Et demain ?', 'On verra.'].map((words) => `${dash} ${words}`)
  expect(outline(TOP + lines.join('\n\n')).slice(2)).toEqual([
    'heading: Pourquoi ?',
    'paragraph: Parce que.',
    'heading: Et demain ?',
    'paragraph: On verra.',
  ])
})

test('an answer may go on in paragraphs without a dash', () => {
  expect(
    outline(`${TOP}– Pourquoi ?\n– Parce que.\n\nEt aussi pour rire.\n\n– Et demain ?\n– On verra.`).slice(2, 6),
  ).toEqual(['heading: Pourquoi ?', 'paragraph: Parce que.', 'paragraph: Et aussi pour rire.', 'heading: Et demain ?'])
})

test.each([
  ['one question', '- Pourquoi ?\n- Parce que.'],
  ['questions alone', '- Pourquoi ?\n- Comment ?\n- Quand ?'],
  ['other points', '- Pourquoi ?\n- Parce que.\n- Comment ?\n- Ainsi.\n- Un point de plus'],
])('%s after dashes are a list', (_, lines) => {
  expect(outline(TOP + lines).at(-1)).toMatch(/^list/)
})

test('points of a document stay points', () => {
  const point = (text: string) => ({ runs: [{ text }], style: { kind: 'point', list: 'bullet', level: 0 } as const })
  const lines = ['– Pourquoi ?', '– Oui.', '– Et ?', '– Non.'].map(point)
  expect(outline(draftOf([{ runs: [{ text: 'Le titre' }] }, ...lines])).at(-1)).toMatch(/^list/)
  expect(outline(textDraft(TOP))).toHaveLength(2)
})
