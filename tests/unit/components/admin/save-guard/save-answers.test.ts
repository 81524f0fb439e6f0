import { reasonLine, shortReason } from '@/components/admin/save-guard/reasons'
import {
  type Account,
  type Answered,
  type DocumentPlace,
  isRetried,
  meaningOf,
  REASONS,
  type Reason,
} from '@/components/admin/save-guard/save-answers'
import { outcomeOf, type Questions, type Unwritten } from '@/components/admin/save-guard/save-outcome'

const STATUSES = [null, ...Array.from({ length: 600 }, (_, status) => status)]
const BOTH = [true, false]
const ANSWERS: Answered[] = STATUSES.flatMap((status) =>
  BOTH.flatMap((isReadable) => BOTH.map((namesFields) => ({ status, isReadable, namesFields }))),
)

test('only the written document, answered by the site, is written: of all answers', () => {
  const written = ANSWERS.filter((answer) => meaningOf(answer) === 'written')
  expect(written).toEqual(
    ANSWERS.filter(({ status, isReadable }) => status && status >= 200 && status < 300 && isReadable),
  )
})

test.each<[number | null, Reason | object]>([
  [null, 'noAnswer'],
  [400, 'refused'],
  [401, 'sessionOver'],
  [403, { ask: 'account' }],
  [404, { ask: 'document' }],
  [405, 'refused'],
  [408, 'noAnswer'],
  [409, 'conflict'],
  [410, { ask: 'document' }],
  [413, 'tooLarge'],
  [415, 'refused'],
  [422, 'refused'],
  [425, 'tooManyRequests'],
  [429, 'tooManyRequests'],
  [431, 'refused'],
  [500, 'failed'],
  [501, 'failed'],
  [502, 'noAnswer'],
  [503, 'noAnswer'],
  [504, 'noAnswer'],
  [507, 'failed'],
  [302, 'noAnswer'],
])('an answer of status %s means %j', (status, meaning) => {
  expect(meaningOf({ status, isReadable: true, namesFields: false })).toEqual(meaning)
})

test('a refusal that names fields is theirs', () => {
  for (const status of [400, 422]) {
    expect(meaningOf({ status, isReadable: true, namesFields: true })).toBe('fields')
  }
})

/** The real answers, as the site or a proxy sends them, with what the site says when it is asked more. */
test.each<[string, Response, { account?: Account | null; place?: DocumentPlace | null }, Reason]>([
  ['the session is over', refusal(403), { account: 'none' }, 'sessionOver'],
  ['another account is logged in', refusal(403), { account: 'other' }, 'otherAccount'],
  ['the site names the other account', refusal(403, { account: { id: 'b', name: 'Erwan' } }), {}, 'otherAccount'],
  ['the right is gone', refusal(403), { account: 'same' }, 'notAllowed'],
  ['the password is asked for first', refusal(403, { confirm: true }), { account: 'same' }, 'refused'],
  ['the document is in the trash', refusal(404), { place: 'trashed' }, 'trashed'],
  ['the document is deleted', refusal(404), { place: 'gone' }, 'deleted'],
  ['the document is there for others', refusal(404), { place: 'there' }, 'notAllowed'],
  ['nobody is told where the document is', refusal(404), { place: null, account: 'none' }, 'sessionOver'],
  ['the site stops answering when it is asked more', refusal(403), { account: null }, 'noAnswer'],
  ['a proxy finds it too large', new Response('<h1>413</h1>', { status: 413 }), {}, 'tooLarge'],
  ['a portal answers with a page', new Response('<h1>Wi-Fi</h1>', { status: 200 }), {}, 'noAnswer'],
  ['a proxy has no site behind it', new Response('<h1>502</h1>', { status: 502 }), {}, 'noAnswer'],
  ['JSON without a document', Response.json({}), {}, 'noAnswer'],
  ['the written document', Response.json({ doc: { revision: 2 } }), {}, 'written'],
])('when %s', async (_, response, { account = 'same', place = 'there' }, reason) => {
  const questions: Questions = { account: async () => account, place: async () => place }
  const outcome = await outcomeOf(response, questions)
  expect(outcome.reason).toBe(reason)
  // The form still reads the answer.
  expect(response.bodyUsed).toBe(false)
})

test('the wait that the site asks for is read, in seconds or as a date', async () => {
  const questions: Questions = { account: async () => 'same', place: async () => 'there' }
  const later = (header: string) =>
    outcomeOf(new Response(null, { status: 429, headers: { 'retry-after': header } }), questions)
  expect((await later('12')).retryAfter).toBe(12_000)
  expect((await later(new Date(0).toUTCString())).retryAfter).toBe(0)
  expect((await later('bientôt')).retryAfter).toBeNull()
})

const REASON_NAMES = Object.keys(REASONS) as Reason[]

test.each(REASON_NAMES.filter((reason) => reason !== 'written'))(
  'a text that is not written (%s) says in French why, and that it is kept, or which field is',
  (reason) => {
    const unwritten: Unwritten = {
      reason,
      message: 'L’adresse « une » est déjà prise.',
      fields: reason === 'fields' ? [{ path: 'slug', label: 'Adresse', message: 'Elle est prise.' }] : [],
      isRestWritten: reason === 'fields',
      isKept: true,
      retryAfter: null,
      account: null,
    }
    const line = reasonLine(unwritten, 'cet article')
    expect(line).toMatch(/gardé sur cet ordinateur/)
    expect(line).not.toMatch(/undefined|null|Enregistré/)
    expect(shortReason(reason)).not.toBe('')
  },
)

test('a text that the site could not take is tried again by itself, one that it refused waits for a person', () => {
  for (const reason of REASON_NAMES) expect(isRetried(reason)).toBe(REASONS[reason].standing === 'kept')
})

function refusal(status: number, data?: object) {
  return Response.json({ errors: [{ message: 'Non.', data }] }, { status })
}
