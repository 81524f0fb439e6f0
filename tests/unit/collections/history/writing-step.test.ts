import { firstOfStep, nextStep, type ShortTexts, type Step, wordsTakenAway } from '@/collections/history/writing-step'

const START = Date.parse('2026-11-28T09:00:00Z')
const SECOND_MS = 1_000

/** `count` words that are found nowhere else. */
function words(count: number, prefix = 'm'): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`)
}

/** Saves each text a second after the one before, as Payload does, and returns the texts that the history keeps. */
function kept(texts: string[][], everyMs = SECOND_MS, shortTexts = (_: string[]): ShortTexts => ({})): string[] {
  const history = new Map<number, string[]>()
  let step: Step | null = null
  let at = START
  let before: string[] = []
  for (const [index, text] of texts.entries()) {
    const revision = index + 1
    if (step === null) step = firstOfStep('draft', text.length, new Date(at))
    else {
      const updatedAt = new Date(at - everyMs).toISOString()
      const saved = { revision: index, step, updatedAt, words: before, shortTexts: shortTexts(before) }
      const decision = nextStep(saved, text, shortTexts(text), new Date(at))
      if (!decision.begins) history.delete(index)
      if (decision.drops !== null) history.delete(decision.drops)
      step = decision.step
    }
    history.set(revision, text)
    before = text
    at += everyMs
  }
  return [...history.values()].map((text) => text.join(' '))
}

const joined = (texts: string[][]) => texts.map((text) => text.join(' '))

test('a text that only grows is one version for five minutes, then another', () => {
  const texts = Array.from({ length: 700 }, (_, index) => words(index + 1))
  expect(kept(texts)).toEqual(joined([words(300), words(600), words(700)]))
})

test('who writes a little every four minutes has a version at least every five', () => {
  const texts = [1, 2, 3, 4].map((count) => words(count))
  expect(kept(texts, 4 * 60 * SECOND_MS)).toEqual(joined([words(2), words(4)]))
  expect(kept(texts, 6 * 60 * SECOND_MS)).toEqual(joined(texts))
})

test('a text whose words are all erased at once, with another typed over them, stays', () => {
  expect(kept([words(50), words(100), ['rate'], ['rate', 'encore']])).toEqual(joined([words(100), ['rate', 'encore']]))
})

test('a text of as many other words does not hide the one that it replaces', () => {
  expect(kept([words(100), words(100, 'autre')])).toEqual(joined([words(100), words(100, 'autre')]))
})

test.each([1, 2, 5, 10, 33, 50])('a text erased %d words at a time stays whole', (pace) => {
  const texts: string[][] = []
  for (let left = 100; left > 0; left -= pace) texts.push(words(left))
  const history = kept([words(40), words(80), ...texts, ['rate']])
  expect(history).toContain(words(100).join(' '))
  expect(history.at(-1)).toBe('rate')
  expect(history.length).toBeLessThanOrEqual(8)
})

test('a text replaced paragraph by paragraph stays, though it never gets shorter', () => {
  const texts = [0, 1, 2, 3, 4, 5].map((done) => [...words(done * 20, 'autre'), ...words(100).slice(done * 20)])
  expect(kept(texts)).toContain(words(100).join(' '))
})

test('each text that is erased within one step stays, not only the longest', () => {
  const [first, second] = [words(100), words(60, 'autre')]
  const fall = (text: string[]) => [text, text.slice(0, 40), text.slice(0, 15), []]
  const history = kept([...fall(first), ...fall(second), ['rate']])
  expect(history).toEqual(expect.arrayContaining(joined([first, second])))
})

test('corrections leave no version of their own, however many', () => {
  const texts: string[][] = []
  for (let length = 100; length < 180; length += 2) texts.push(words(length), words(length - 1))
  expect(kept(texts).length).toBeLessThanOrEqual(2)
})

test('typing a word letter by letter takes nothing away', () => {
  const typed = ['b', 'bo', 'bon', 'bonj', 'bonjour'].map((word) => ['un', word])
  expect(kept(typed)).toEqual(['un bonjour'])
})

test('what was written before steps were noted stays as it is', () => {
  const updatedAt = new Date(START).toISOString()
  const before = { revision: 4, step: null, updatedAt, words: words(9), shortTexts: {} }
  expect(nextStep(before, words(10), {}, new Date(START + SECOND_MS))).toMatchObject({ begins: true, drops: null })
})

test('a computer whose clock went back keeps one step', () => {
  const step = firstOfStep('draft', 1, new Date(START))
  const before = { revision: 1, step, updatedAt: step.began, words: ['un'], shortTexts: {} }
  expect(nextStep(before, ['un', 'deux'], {}, new Date(START - 60 * SECOND_MS))).toMatchObject({ begins: false })
})

describe('of a title above a long text', () => {
  const body = words(1000, 'corps')
  const history = (...titles: string[]) => {
    const texts = titles.map((title) => [...title.split(' ').filter(Boolean), ...body])
    const titleOf = (text: string[]) => ({ title: text.slice(0, text.length - body.length) })
    return kept(texts, SECOND_MS, titleOf).map((text) => text.replace(` ${body.join(' ')}`, ''))
  }
  const TITLE = 'Les métiers du lien'

  test.each([
    ['another of as many words', 'Une annonce toute neuve'],
    ['one letter, typed over it', 'U'],
    ['nothing', ''],
    ['half of it', 'Les métiers'],
  ])('each is kept that was replaced by %s', (_what, next) => {
    expect(history(TITLE, next, `${next} qui s’allonge`)).toContain(TITLE)
  })

  test('each is kept of several that replace one another', () => {
    const titles = [TITLE, 'Une annonce toute neuve', 'Trois questions encore ouvertes']
    expect(history(...titles)).toEqual(titles)
  })

  test('none is kept for what is typed, corrected word by word or put in another order', () => {
    const typed = [...'Les métiers du lien'].map((_, index) => 'Les métiers du lien'.slice(0, index + 1))
    expect(history(...typed)).toEqual([TITLE])
    expect(history(TITLE, 'Le métiers du lien', 'Le métier du lien', 'lien du métier Le').length).toBeLessThanOrEqual(2)
    const long = 'Dix mots pour dire ce que fait une aide soignante'
    expect(history(long, long.replace('ce que', 'tout ce')).length).toBe(1)
  })

  test('few are kept while one is erased word by word, or two words at a time', () => {
    const long = 'Dix mots pour dire ce que fait une aide soignante'.split(' ')
    for (const pace of [1, 2, 3]) {
      const titles = long.flatMap((_, index) =>
        index % pace === 0 ? [long.slice(0, long.length - index).join(' ')] : [],
      )
      const versions = history(...titles, 'Autre')
      expect([pace, versions.includes(long.join(' '))]).toEqual([pace, true])
      expect([pace, versions.length <= 5]).toEqual([pace, true])
    }
  })
})

describe('what was taken away', () => {
  test.each([
    ['nothing', 'un deux trois', 'trois un deux', 0],
    ['the last word', 'un deux trois', 'un deux', 1],
    ['no word that goes on', 'un deu', 'un deux', 0],
    ['no word that another replaces', 'un deux trois', 'un quatre trois', 0],
    ['no three words of many that others replace', 'a b c d e f g h i un deux trois', 'a b c d e f g h i x y z', 0],
    ['three words that others replace, when there are no more', 'un deux trois', 'quatre cinq six', 3],
    ['two words of six', 'a b c d un deux', 'a b c d trois quatre', 2],
    ['no two words of seven', 'a b c d e un deux', 'a b c d e trois quatre', 0],
    ['no only word that another replaces', 'un', 'deux', 0],
    ['four words that others replace', 'un deux trois quatre', 'cinq six sept huit', 4],
    ['two words that one replaces', 'un deux trois', 'un quatre', 2],
    ['one of two equal words', 'un un deux', 'un deux', 1],
    ['everything', 'un deux trois', '', 3],
  ])('%s', (_what, before, after, gone) => {
    const split = (text: string) => text.split(' ').filter(Boolean)
    expect(wordsTakenAway(split(before), split(after))).toBe(gone)
  })
})

/** A generator of numbers that is the same at each run. */
function numbers(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
}

test('whatever is typed and erased, a text that loses a third of its words within a step has a version near it', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = numbers(seed)
    const texts: string[][] = [words(30 + random(100), `${seed}-`)]
    for (let save = 1; save < 60; save += 1) {
      const now = texts.at(-1) ?? []
      const isErasing = random(3) > 0
      texts.push(isErasing ? now.slice(0, now.length - random(12)) : [...now, ...words(random(8), `${seed}-${save}-`)])
    }
    const history = kept(texts).map((text) => new Set(text.split(' ')))
    const longest = texts.reduce((one, other) => (other.length > one.length ? other : one))
    const found = Math.max(...history.map((text) => longest.filter((word) => text.has(word)).length))
    // No more is missing than what counts as a correction.
    expect([seed, found / longest.length >= 0.9]).toEqual([seed, true])
  }
})
