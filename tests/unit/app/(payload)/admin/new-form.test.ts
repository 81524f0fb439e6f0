import { newForm } from '@/app/(payload)/admin/[[...segments]]/new-form'

test.each(['articles', 'pages'])(
  '« Créer » of %s leads to a form with an id of its own, twice to two',
  (collection) => {
    const [one, other] = [
      newForm(['collections', collection, 'create']),
      newForm(['collections', collection, 'create']),
    ]
    expect(one).toMatch(
      new RegExp(`^/admin/collections/${collection}/[\\da-f]{8}(-[\\da-f]{4}){3}-[\\da-f]{12}\\?nouveau=1$`),
    )
    expect(one).not.toBe(other)
  },
)

test.each<[string, string[] | undefined]>([
  ['the first page', undefined],
  ['a list', ['collections', 'articles']],
  ['an article', ['collections', 'articles', 'create-it']],
  ['« Créer » of a collection without drafts', ['collections', 'people', 'create']],
  ['another address', ['collections', 'articles', 'create', 'versions']],
])('%s stays as it is', (_what, segments) => expect(newForm(segments)).toBeNull())
