import { jest } from '@jest/globals'
import { act, render } from '@testing-library/react'

jest.unstable_mockModule('next/navigation.js', () => ({
  useRouter: () => ({ refresh() {} }),
  useSearchParams: () => new URLSearchParams(),
  usePathname: () => '/',
  useParams: () => ({}),
}))
const { ConfigProvider, TranslationProvider, useTranslation } = await import('@payloadcms/ui')
const { BulkToasts } = await import('@/components/admin/lists/bulk-toasts')

const REFUSED = {
  docs: [],
  done: '3 articles publiés.',
  message: '3 articles publiés. Un refus.',
  errors: [{ message: '« Court » : À corriger' }],
}
let answer: object = {}
let toast: (key: never, vars: object) => string = () => ''

function Toast() {
  toast = useTranslation().t as typeof toast
  return null
}

const saidAfter = async (path: string, init?: RequestInit) => {
  const body = await (await window.fetch(path, init)).json()
  return [toast('general:updatedCountSuccessfully' as never, { count: 3, label: 'Articles' }), body.message]
}

beforeAll(() => {
  window.fetch = async () => Response.json(answer, { status: 400 })
})
beforeEach(async () => {
  await act(async () => {
    render(
      <ConfigProvider config={{ collections: [], globals: [], routes: { api: '/api' } } as never}>
        <TranslationProvider
          dateFNSKey="fr"
          fallbackLang="fr"
          language="fr"
          languageOptions={[]}
          switchLanguageServerAction={async () => {}}
          translations={{ general: { updatedCountSuccessfully: '{{count}} {{label}} modifiés' } } as never}
        >
          <BulkToasts>
            <Toast />
          </BulkToasts>
        </TranslationProvider>
      </ConfigProvider>,
    )
  })
})

// P79
test('the toast after a bulk action says what the site did', async () => {
  const question = '?where[id][in][0]=a'
  answer = REFUSED
  for (const [path, method] of [
    ['/api/articles/a?draft=true', 'PATCH'],
    [`/api/articles${question}`, 'GET'],
    [`/autre/articles${question}`, 'PATCH'],
  ] as const) {
    expect((await saidAfter(path, { method }))[0]).toBe('3 Articles modifiés')
  }
  answer = { errors: [{ message: 'Non.' }] }
  expect((await saidAfter(`/api/articles${question}`, { method: 'DELETE' }))[0]).toBe('3 Articles modifiés')

  answer = REFUSED
  expect(await saidAfter(`/api/articles${question}`, { method: 'PATCH' })).toEqual([REFUSED.done, REFUSED.message])
  answer = { ...REFUSED, done: '1 page supprimée.' }
  expect((await saidAfter(`/api/pages${question}`, { method: 'delete' }))[0]).toBe('1 page supprimée.')
})

test('a bulk edit, whose form shows one message, names what was refused in it', async () => {
  answer = REFUSED
  const [, message] = await saidAfter('/api/articles?where[id][in][0]=a', { method: 'PATCH', body: new FormData() })
  expect(message).toBe('3 articles publiés. Un refus.\n« Court » : À corriger')
})
