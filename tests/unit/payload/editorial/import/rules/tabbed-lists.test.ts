import { outline } from '@/tests/support/drafts/structured'

const TOP = 'Le titre\n\nChapô.\n\n'

test('short lines that begin with a tab are points', () => {
  expect(outline(`${TOP}Le vélo est prêté.\n\tcasque et sacoches\n\tdeux révisions`).at(-1)).toBe(
    'list: casque et sacoches / deux révisions',
  )
  expect(outline(`${TOP}On y trouve :\n\n\tUn casque.\n\tUne sacoche.`).at(-1)).toBe('list: Un casque. / Une sacoche.')
})

test('paragraphs whose first line is indented are paragraphs', () => {
  expect(outline(`${TOP}\tUne première phrase.\n\tUne deuxième phrase.`).slice(-2)).toEqual([
    'paragraph: Une première phrase.',
    'paragraph: Une deuxième phrase.',
  ])
})
