import { readDraft } from '@/components/admin/deposit/deposit-requests'
import { answerUploads } from '../../../../support/uploads-of-browser'

const SENDING = { author: 'anne', onPercent: () => {}, signal: new AbortController().signal }

/* A page of a proxy is no answer of the site. */
test.each([
  [413, 'refused'],
  [403, 'refused'],
  [502, 'lost'],
  [200, 'lost'],
])('a page with status %i instead of an answer: the text is %s', async (status, kind) => {
  answerUploads(() => new Response('<h1>Proxy</h1>', { status }))
  expect(await readDraft({ kind: 'pasted', text: 'Un texte', html: '' }, SENDING)).toMatchObject({
    kind,
  })
})
