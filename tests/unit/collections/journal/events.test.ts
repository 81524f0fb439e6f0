import { actorOf, actorWords } from '@/collections/journal/actor'
import { documentWords } from '@/collections/journal/document-words'
import { EVENTS, type EventName, sentenceOf } from '@/collections/journal/events'

const WORDS = { who: 'Marie Le Goff', what: 'l’article « Titre »', name: 'Anne', detail: null }

test('every event is one French sentence, in which nothing is missing', () => {
  for (const event of Object.keys(EVENTS) as EventName[]) {
    const sentence = sentenceOf(event, WORDS)
    expect([event, sentence]).toEqual([event, expect.stringMatching(/^[A-ZÀ-Ý][^\n]+[^.]$/)])
    expect([event, sentence]).toEqual([event, expect.not.stringMatching(/null|undefined/)])
  }
})

test.each([
  ['published', {}, 1, 'Marie Le Goff a publié l’article « Titre »'],
  ['sessions-ended', { name: 'Marie' }, 1, 'Marie Le Goff a fermé les sessions de Marie'],
  ['login-refused', {}, 1, 'Connexion refusée pour Anne'],
  ['login-refused', { name: null }, 12, 'Connexion refusée pour une adresse inconnue (12 fois)'],
  [
    'role-changed',
    { detail: 'de rédaction à administration' },
    1,
    'Marie Le Goff a changé le rôle d’Anne : de rédaction à administration',
  ],
] as const)('%s %j, %i times', (event, words, count, sentence) => {
  expect(sentenceOf(event, { ...WORDS, ...words }, count)).toBe(sentence)
})

test.each([
  ['Article', false, 'Titre', 'l’article « Titre »'],
  ['Page', true, 'Contact', 'la page « Contact »'],
  ['Dossier', false, null, 'le dossier « Sans titre »'],
])('a %s is named with its article', (singular, feminine, title, words) => {
  expect(documentWords({ labels: { singular, plural: '' }, custom: { feminine } as never }, title)).toBe(words)
})

test.each([
  ['Article', false, 'un article non publié'],
  ['Page', true, 'une page non publiée'],
])('a %s that visitors do not read has no title in a sentence', (singular, feminine, words) => {
  const versions = { drafts: {} } as never
  const what = documentWords({ labels: { singular, plural: '' }, custom: { feminine } as never, versions }, null)
  expect(what).toBe(words)
  const cancelled = sentenceOf('schedule-cancelled', { ...WORDS, what })
  expect(cancelled).toBe(`Marie Le Goff a annulé la programmation d’${words}`)
})

test('who is no account is named too', () => {
  const named = (['key', 'job', 'command', 'visitor', 'site'] as const).map((kind) => actorWords({ kind, name: 'X' }))
  expect(named).toEqual([
    'La clé de programme « X »',
    'Le site (X)',
    'La commande X',
    'Quelqu’un sans compte',
    'Le site',
  ])
})

test('a key acts under its own name, not under that of its owner', () => {
  const user = { id: 'k', name: 'Import (clé)', key: { name: 'Import', scope: 'write-drafts', owner: 'a' } }
  const actor = actorOf({ payloadAPI: 'REST', user: user as never })
  expect(actor).toEqual({ kind: 'key', id: 'k', name: 'Import', role: null })
  expect(actorWords(actor)).toBe('La clé de programme « Import »')
})
