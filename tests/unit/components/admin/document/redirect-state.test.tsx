import { render } from '@testing-library/react'
import { RedirectState } from '@/components/admin/document/redirect-state'

type Row = Record<string, unknown>

/** A site with these articles and redirects. */
const siteOf = (articles: Row[], redirects: Row[] = []) => ({
  db: {
    findOne: async ({ collection, where }: { collection: string; where: Record<string, { equals: unknown }> }) => {
      const rows = { articles, redirects }[collection] ?? []
      return rows.find((row) => Object.entries(where).every(([name, { equals }]) => row[name] === equals)) ?? null
    },
  },
})

async function stateOf(data: Row | undefined, articles: Row[] = [], redirects: Row[] = []) {
  const payload = siteOf(articles, redirects) as never
  return render(await RedirectState({ data: data as never, payload })).container.textContent
}

const published = { id: '1', slug: 'un', _status: 'published' }
const withdrawn = { id: '1', slug: 'un', _status: 'draft' }
const toArticle = { type: 'reference', reference: { relationTo: 'articles', value: '1' } }
const toPath = (url: string) => ({ type: 'custom', url })

test.each([
  ['that leads to an address', { from: '/vieux', to: toPath('/blog') }, []],
  ['that leads to another site', { from: '/vieux', to: toPath('https://exemple.fr') }, []],
  ['that leads to an article', { from: '/vieux', to: toArticle }, [published]],
  ['from the address of a withdrawn article', { from: '/blog/un', to: toPath('/blog') }, [withdrawn]],
  ['that is not written yet', {}, []],
])('nothing is said of a redirect %s', async (_what, data, articles) => {
  expect(await stateOf(data, articles)).toBe('')
})

test('nothing is said of none', async () => {
  expect(await stateOf(undefined)).toBe('')
})

test('a redirect over a page that readers see says that it does not act', async () => {
  expect(await stateOf({ from: '/blog/un', to: toPath('/blog') }, [published])).toContain('le site a une page à cette')
})

test.each([
  ['to a withdrawn article', { from: '/vieux', to: toArticle }, [withdrawn]],
  ['to an article that is gone', { from: '/vieux', to: toArticle }, []],
  ['that keeps the address of a withdrawn article', { from: '/blog/un', to: toArticle }, [withdrawn]],
])('a redirect %s says that it does not act', async (_what, data, articles) => {
  const redirects = [{ id: 'r', ...data }]
  expect(await stateOf(data, articles, redirects)).toContain('n’est pas en ligne')
})
