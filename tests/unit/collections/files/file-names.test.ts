import { nextFree, stemOf } from '@/collections/files/file-names'

test.each([
  ['Rapport 2025.pdf', 'rapport-2025'],
  ['C:\\Users\\Marie\\été.jpg', 'ete'],
  ['../../évasion.png', 'evasion'],
  ['e\u0301te\u0301.png', 'ete'],
  ['archive.tar.gz', 'archive-tar'],
  ['.png', 'fichier'],
  ['....png', 'fichier'],
  ['.htaccess', 'fichier'],
  ['', 'fichier'],
  ['CON.pdf', 'fichier-con'],
  ['aux.jpg', 'fichier-aux'],
  ['Nul', 'fichier-nul'],
  ['com1.png', 'fichier-com1'],
  ['lpt9.png', 'fichier-lpt9'],
  ['conte.png', 'conte'],
])('a file sent as « %s » is named %s', (sent, name) => {
  expect(stemOf(sent)).toBe(name)
})

test('a name that is taken gets a number of its own, whatever it ends with', () => {
  const taken = new Set(['rapport-2025', 'rapport-2025-2', 'salle'])
  const free = (wanted: string) => nextFree(wanted, (name) => !taken.has(name))
  expect([free('rapport-2025'), free('salle'), free('guide')]).toEqual(['rapport-2025-3', 'salle-2', 'guide'])
})
