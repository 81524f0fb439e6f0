import fc from 'fast-check'
import { cleanName } from '@/payload/import/clean-name'

test.each([
  ['communiqué.docx', 'communiqué.docx'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\anne\\Bureau\\texte.txt', 'texte.txt'],
  ['a\u0000b\nc.md', 'abc.md'],
  // Turns the letters after it round: « exe.txt » would be read « txt.exe ».
  ['photo\u202etxt.exe', 'phototxt.exe'],
  ['..', 'sans-nom'],
  ['', 'sans-nom'],
  [`${'é'.repeat(500)}.docx`, `${'é'.repeat(195)}.docx`],
])('the name %j is shown as %j', (name, shown) => {
  expect(cleanName(name)).toBe(shown)
})

test('no name has a folder or a sign that does not show', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const shown = cleanName(name)
      expect(shown).not.toMatch(/[/\\\p{Cc}\p{Cf}]|^\.{1,2}$/u)
      expect(shown).toBe(cleanName(shown))
    }),
  )
})
